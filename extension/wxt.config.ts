import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';

/** The shipped extension, or the variant for tests and the demo, which also holds pages on loopback and under `.test`. */
const variant = process.env.TILLBRIDGE_VARIANT === 'test' ? 'test' : 'shipping';

const service = 'http://127.0.0.1/*';
const practicePages = ['http://localhost/*', 'http://*.test/*', 'https://*.test/*'];

export default defineConfig({
  srcDir: 'src',
  publicDir: 'src/public',
  outDir: 'dist',
  outDirTemplate: variant === 'test' ? 'test' : 'chrome-mv3',
  browser: 'chrome',
  manifestVersion: 3,
  imports: false,
  zip: { artifactTemplate: 'tillbridge-extension-{{version}}.zip' },
  vite: () => ({ build: { target: 'chrome116', modulePreload: false } }),
  manifest: {
    name: 'Tillbridge',
    description: '__MSG_description__',
    default_locale: 'en',
    key: readFileSync('manifest-key.txt', 'utf8').trim(),
    minimum_chrome_version: '116',
    permissions: ['sidePanel', 'storage', 'tabs', 'scripting', 'alarms', 'activeTab'],
    host_permissions: variant === 'test' ? [service, ...practicePages] : [service],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    storage: { managed_schema: 'managed.json' },
    sandbox: { pages: ['paper.html'] },
    action: { default_title: 'Tillbridge' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+P' } } },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "frame-src 'self'",
        'connect-src ws://127.0.0.1:* http://127.0.0.1:*',
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      sandbox:
        "sandbox allow-scripts allow-modals; default-src 'none'; script-src 'self'; style-src 'unsafe-inline'",
    },
  },
});
