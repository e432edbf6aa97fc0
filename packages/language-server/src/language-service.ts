import type { DockerfileLanguageService } from 'dockerfile-language-service';

let made: Promise<DockerfileLanguageService> | undefined;

/** The library for what is text about Dockerfiles in general; loaded when it is first asked for, and never asked about images, for then it asks the network. */
export function languageService(): Promise<DockerfileLanguageService> {
  return (made ??= import('dockerfile-language-service').then(({ DockerfileLanguageServiceFactory }) =>
    DockerfileLanguageServiceFactory.createLanguageService(),
  ));
}
