import { hostReasons, permissionReasons } from '../manifest.config';

/** The table of the extension's permissions and their reasons, as Markdown. */
export function permissionsTable(): string {
  const permissions = Object.entries(permissionReasons).map(
    ([name, reason]) => `| \`${name}\` | ${reason} |`,
  );
  const hosts = Object.entries(hostReasons).map(
    ([pattern, reason]) => `| \`${pattern}\` (host permission: all sites) | ${reason} |`,
  );
  return ['| Permission | Why it is needed |', '|---|---|', ...permissions, ...hosts].join('\n');
}
