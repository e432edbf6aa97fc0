import type { Model } from './model.js';
import type { Stage } from './stage.js';
import { isWorkplace } from './workplace.js';

/** Images to work in. */
const workplaceImage = /(^|\/)(devcontainers?|gitpod|vscode|codespaces)([/-]|$)/i;

/** Whether the image is for those who work on the program, by the names of its stages, its base and its Dockerfile. */
export function isForDevelopment(model: Pick<Model, 'source'>, stage: Stage): boolean {
  const { root } = stage;
  if (isWorkplace(model, stage)) return true;
  if (root.kind !== 'image') return false;
  return root.facts?.family?.role === 'devcontainer' || workplaceImage.test(root.reference.familiarName);
}
