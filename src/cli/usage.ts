export const usage = `Usage: npm run --silent cli -- COMMAND

  convert  IN... --to FORMAT [--from FORMAT] [--encoding LABEL] [--annotator NAME]
           [--offset-unit utf-16|code-point] [--json] [--force] --out PATH|-
           Articles and Rubricator files to one Rubricator file or CSV tables.
           What the target cannot hold is reported on standard error. A file at PATH is
           replaced; tables beside it are so only with --force.
  validate IN... [--from FORMAT] [--encoding LABEL] [--json]
           Every problem with its line or JSON path.
  stats    IN... [--from FORMAT] [--encoding LABEL] [--json]
           Counts per document, annotator, kind and type.
  schema   The JSON Schema of the Rubricator file.
  formats  [--json]
           What can be read and written.
  Not in this version: compare A B, agree A B [C...], convert --map FILE.

IN is a file, a folder, or a zip of files. Exit codes: 0 done, 1 input refused, 2 wrong usage.
`
