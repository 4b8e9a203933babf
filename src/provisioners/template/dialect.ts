import type { Problem } from '../../errors/problem';
import type { RenderContext } from '../../gotemplate/function';
import type { Filling } from '../../yaml/skeleton/pattern';
import type { YamlValue } from '../../yaml/values';
import type { ProvisionInput } from '../provisioner';
import type { Stage, TemplateEntry } from '../provisioner-entry';
import type { StageData, StageValues } from './template-data';

/** Everything that a template of a stage is rendered with. */
export interface StageScene {
  readonly entry: TemplateEntry;
  readonly stage: Stage;
  readonly input: ProvisionInput;
  /** Makes the data that Go templates see. */
  readonly data: StageData;
  readonly values: StageValues;
  readonly context: RenderContext;
  /** Told of every nil that is printed. */
  readonly warn: (problem: Problem) => void;
}

/** What a template yielded: its text, and what that text means in YAML where this is known without reading it. */
export interface Rendered {
  readonly text: string;
  /** Made for this rendering alone; undefined where the text must be read. */
  readonly value?: YamlValue | undefined;
  /** How the value was made. */
  readonly filling?: Filling;
}

/** A parsed template, of whichever language. Rendering throws `UserError` with the place in the provisioners file. */
export interface ParsedTemplate {
  readonly render: (scene: StageScene) => Rendered;
}

/** A template language: parses a stage's template, or tells what is wrong with it. */
export interface Dialect {
  parse(entry: TemplateEntry, stage: Stage, text: string): ParsedTemplate | { readonly problem: Problem };
}
