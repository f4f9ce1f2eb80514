/** What kind of module an import names, from its text alone. */
export type Specifier =
  | { readonly kind: 'path'; readonly path: string }
  /** From the root of the served site or file system: `/x`. */
  | { readonly kind: 'absolute'; readonly path: string }
  | { readonly kind: 'hash'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string }
  /** `@/x`, `~/x`: no package can be called so, a bundler's alias can. */
  | { readonly kind: 'alias'; readonly path: string }
  /** `virtual:x`, `https://…`: nothing on this disk. */
  | { readonly kind: 'elsewhere' };

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const REGISTRY_SCHEME = /^(npm|jsr):\/?/;

export function readSpecifier(text: string): Specifier {
  const loaded = text.slice(text.lastIndexOf('!') + 1);
  const path = loaded.startsWith('#') ? loaded : loaded.replace(/[?#].*$/, '');
  if (/^\.{1,2}(\/|$)/.test(path)) return { kind: 'path', path };
  if (path.startsWith('/')) return { kind: 'absolute', path: path.slice(1) };
  if (path.startsWith('#')) return { kind: 'hash', path };
  if (REGISTRY_SCHEME.test(path)) return packageSpecifier(path.replace(REGISTRY_SCHEME, '').replace(/(?<=.)@[^/]*/, ''));
  if (SCHEME.test(path)) return { kind: 'elsewhere' };
  return packageSpecifier(path);
}

function packageSpecifier(path: string): Specifier {
  const [, name, subpath] = /^((?:@[^/]+\/)?[^/@~$][^/]*)(\/.*)?$/.exec(path) ?? [];
  if (name === undefined) return { kind: 'alias', path };
  return { kind: 'package', name, subpath: (subpath ?? '').replace(/\/$/, '') };
}

const ASSET =
  /\.(css|s[ac]ss|less|styl|pcss|svg|png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp[34]|webm|wav|ogg|pdf|json5?|jsonc|ya?ml|toml|xml|csv|txt|md|mdx|html?|hbs|ejs|pug|mjml|liquid|graphql|gql|prisma|sql|proto|wasm|node|vue|svelte|astro|glsl|vert|frag|wgsl|lua|sh|tpl|po|ftl|key|pem|crt|hdr|glb|gltf|bin|dat|zip|snap)$/i;

/** True for files that no JavaScript source is in. */
export function isAsset(path: string): boolean {
  return ASSET.test(path);
}
