import { defineConfig, globalIgnores } from 'eslint/config'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const markupSinks = [
  [
    'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    'Content is never markup: set textContent.',
  ],
  ['CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]', 'Content is never markup.'],
  [
    'CallExpression[callee.property.name=/^(write|writeln)$/][callee.object.name="document"]',
    'Content is never markup.',
  ],
  ['JSXAttribute[name.name="dangerouslySetInnerHTML"]', 'Content is never markup.'],
  ['NewExpression[callee.name="Function"]', 'No code from text.'],
  ['MemberExpression[object.name="shell"][property.name="openPath"]', 'Imported data is never opened.'],
].map(([selector, message]) => ({ selector, message }))

export default defineConfig(
  globalIgnores(['out/**', 'node_modules/**', 'test-results/**', '**/*.cjs', '**/*.js', 'bench/*.mjs']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'no-console': ['error', { allow: ['info', 'warn', 'error'] }],
      'no-eval': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        ...markupSinks,
      ],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  { files: ['src/renderer/**'], extends: [hooks.configs.flat['recommended-latest']] },
  {
    // The only places that vouch for a type: minting ids, and the untyped bridge.
    files: ['src/core/model/ids.ts', 'src/preload/index.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'performance', 'setTimeout', 'clearTimeout', 'URL', 'AbortSignal'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: { 'no-undef': 'error', '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.test.{ts,tsx}', '**/*.contract.ts', 'e2e/**'],
    rules: { 'max-lines-per-function': 'off', 'max-params': 'off', complexity: 'off' },
  },
)
