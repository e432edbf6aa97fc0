import { testRule } from '../../../test/test-rule.js';

const says = (exposed: string, port: number) =>
  `The image exposes \`${exposed}\`, but the container listens on port ${port}.`;

testRule('expose-mismatch', {
  valid: [
    'FROM python:3.14\nEXPOSE 8000\nCMD ["uvicorn", "app:app", "--port", "8000"]',
    'FROM python:3.14\nEXPOSE 9000 8000-8010\nCMD gunicorn -b 0.0.0.0:8001 app:app',
    'FROM python:3.14 AS base\nEXPOSE 8000\nFROM base\nCMD ["uvicorn", "app:app"]',
    'FROM node:24\nENV PORT=3000\nEXPOSE $PORT\nCMD ["node", "server.js"]',
    // The base exposes it.
    'FROM tomcat:11\nEXPOSE 9000\nENTRYPOINT ["java", "-jar", "/a.jar", "--server.port=8080"]',
    // The platform sets it when the container starts.
    'FROM python:3.14\nEXPOSE 8080\nCMD uvicorn app:app --port ${PORT:-8000}',
    'FROM python:3.14\nEXPOSE 8080\nCMD uvicorn app:app --port $PORT',
    'FROM python:3.14\nARG PORT=8000\nEXPOSE 8080\nCMD ["node", "server.js"]',
    // A file of settings, a socket or a script may say it.
    'FROM python:3.14\nEXPOSE 5000\nCMD ["gunicorn", "-c", "conf.py", "app:app"]',
    'FROM python:3.14\nEXPOSE 5000\nCMD ["gunicorn", "app:app"]',
    'FROM python:3.14\nEXPOSE 5000\nCMD ["gunicorn", "-b", "unix:/run/a.sock", "app:app"]',
    'FROM python:3.14\nEXPOSE 5000\nCMD ["uvicorn", "app:app", "--uds", "/run/a.sock"]',
    'FROM debian:13\nCOPY nginx.conf /etc/nginx/\nEXPOSE 8080\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nCOPY rootfs /\nEXPOSE 8080\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nRUN sed -i s/80/8080/ /etc/apache2/ports.conf\nEXPOSE 8080\nCMD ["apache2ctl", "-DFOREGROUND"]',
    'FROM debian:13\nRUN ./configure.sh\nEXPOSE 8080\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nEXPOSE 6380\nCMD ["redis-server", "/srv/redis.conf"]',
    'FROM debian:13\nEXPOSE 443\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM node:24\nEXPOSE 3000\nENTRYPOINT ["/start.sh"]\nCMD ["--help"]',
    'FROM mcr.microsoft.com/dotnet/aspnet:9.0\nEXPOSE 5000\nENTRYPOINT ["dotnet", "app.dll"]',
    'FROM mcr.microsoft.com/dotnet/aspnet:6.0\nEXPOSE 80\nENTRYPOINT ["dotnet", "app.dll"]',
    'FROM mcr.microsoft.com/dotnet/aspnet:9.0\nENV ASPNETCORE_URLS=http://+:80\nEXPOSE 80\nENTRYPOINT ["dotnet", "app.dll"]',
    // Ports of others.
    'FROM postgres:18\nEXPOSE 9187\nCMD ["psql", "--port", "5433"]',
    'FROM debian:13\nEXPOSE 80\nCMD ["supervisord", "-n", "--port", "9001"]',
    'FROM debian:13\nEXPOSE 80\nCMD app --port 9001 & proxy',
    // Nothing is exposed, or not known what.
    'FROM python:3.14\nCMD ["uvicorn", "app:app"]',
    'FROM nginx:1.31\nENV PORT=3000\nCMD ["node", "server.js"]',
    'FROM python:3.14\nARG PORT\nEXPOSE $PORT\nCMD ["uvicorn", "app:app"]',
    'FROM example.org/base:1\nEXPOSE 80\nCMD ["uvicorn", "app:app", "--port", "8000"]',
    'FROM python:3.14 AS a\nEXPOSE 80\nCMD ["uvicorn", "app:app"]\nFROM debian:13\nCMD ["app"]',
  ],
  invalid: [
    {
      text: `
      FROM python:3.14
      EXPOSE 5000
             ^^^^ ${says('5000', 8000)}
      CMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8000"]
      `,
      fixed: `
      FROM python:3.14
      EXPOSE 8000
      CMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8000"]
      `,
    },
    {
      text: `
      FROM python:3.14
      expose 80/tcp
             ^^^^^^ ${says('80/tcp', 8000)}
      cmd exec gunicorn --bind=:8000 app:app
      `,
      fixed: `
      FROM python:3.14
      expose 8000/tcp
      cmd exec gunicorn --bind=:8000 app:app
      `,
    },
    `
    FROM eclipse-temurin:21-jre AS base
    EXPOSE 8080 8443
           ^^^^ The image exposes \`8080\`, \`8443\`, but the container listens on port 9090.
    FROM base
    ENTRYPOINT ["java", "-Dserver.port=9090", "-jar", "/a.jar"]
    `,
    `
    FROM node:24
    ENV PORT=3000
    EXPOSE 8080
           ^^^^ ${says('8080', 3000)}
    CMD ["node", "server.js"]
    `,
    `
    FROM python:3.14
    ENV PORT=9000
    EXPOSE 8000
           ^^^^ ${says('8000', 9000)}
    ENTRYPOINT ["tini", "--", "uvicorn", "app:app"]
    CMD ["--port", "9000"]
    `,
    `
    FROM python:3.14
    EXPOSE 80
           ^^ ${says('80', 8000)}
    CMD python manage.py migrate && python manage.py runserver 0.0.0.0:8000
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y nginx
    COPY site /var/www/html
    EXPOSE 8080
           ^^^^ ${says('8080', 80)}
    CMD ["nginx", "-g", "daemon off;"]
    `,
    `
    FROM mcr.microsoft.com/dotnet/aspnet:9.0
    EXPOSE 80
           ^^ ${says('80', 8080)}
    ENTRYPOINT ["dotnet", "app.dll"]
    `,
    `
    FROM python:3.14
    EXPOSE 8000
           ^^^^ ${says('8000', 5000)}
    CMD ["flask", "run", "--host=0.0.0.0"]
    `,
    `FROM redis:8\r\nEXPOSE 7000\r\n       ^^^^ ${says('7000', 7001)}\r\nCMD ["redis-server", "--port", "7001"]\r\n`,
  ],
});
