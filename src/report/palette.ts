import picocolors from 'picocolors';
import type { Severity } from '../../rules/finding.ts';

export type Palette = ReturnType<typeof picocolors.createColors>;

export function createPalette(colours: boolean): Palette {
  return picocolors.createColors(colours);
}

export function colourOf(severity: Severity, palette: Palette): string {
  const colours = { critical: (text: string) => palette.bold(palette.red(text)), high: palette.red, medium: palette.yellow, low: palette.blue };
  return colours[severity](severity);
}
