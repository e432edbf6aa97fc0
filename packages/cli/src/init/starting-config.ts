/** The config that `plimsoll init` writes. Its commented keys are as valid as the others. */
export const startingConfig = `# How plimsoll lints the Dockerfiles in this folder and below. Every key is optional.
# \`plimsoll rules\` lists the rules, \`plimsoll --show-config Dockerfile\` prints what is in force.

# recommended, strict, security, hadolint, buildkit or none; a list adds them up.
extends: recommended

# error, warning, info, style or off, by a rule's id, a glob, or the code that another tool has for it.
#rules:
#  expose-missing: off
#  apt-get-*: warning
#  DL3059: off

# What is never linted.
#exclude:
#  - vendor

# From where on findings make plimsoll exit with 1: error, warning, info, style or never.
failOn: warning
`;
