
/** Something in a payload that no page documents or that breaks what a page says. */
export interface Problem {
  /** The kind of problem, as `sot rule` explains it. */
  readonly rule: string;
  /** The place in the payload as a JSON pointer; empty for the whole. */
  readonly pointer: string;
  /** What was found and what was expected, with the page and line that says so. */
  readonly message: string;
}

/** What is given, without members that the type does not have, at whatever depth. */
type Exactly<Given, Known> = Known extends readonly (infer KnownItem)[]
  ? Given extends readonly (infer GivenItem)[]
    ? Exactly<GivenItem, KnownItem>[]
    : Known
  : Known extends object
    ? { [Name in keyof Given]: Name extends keyof Known ? Exactly<Given[Name], Exclude<Known[Name], undefined>> : never }
    : Given;

/** A payload that keeps to what the pages say. What the types do not know is an error of the compiler, and all else is thrown. */
export function build@root@<Given extends @root@>(payload: Given & Exactly<Given, @root@>): Readonly<@root@> {
  const problems = validate@root@(payload);
  if (problems.length > 0) throw new Error(problems.map((one) => `${one.pointer}: ${one.message}`).join("\n"));
  return payload;
}

/** Everything that is wrong with a payload; nothing where it keeps to what the pages say. */
export function validate@root@(payload: unknown): Problem[] {
  const judge = new Validator(table, @scope@);
  judge.judge(payload);
  return judge.problems;
}

interface Place {
  readonly in: number;
  readonly name: string;
  readonly value?: string;
}

interface Limit {
  readonly of: string;
  readonly kind: string;
  readonly low?: number;
  readonly high?: number;
  readonly open?: boolean;
  readonly pattern?: string;
  readonly except?: readonly number[];
  readonly words: string;
}

interface Case {
  readonly when: Place;
  readonly kind: string;
  readonly enum?: readonly string[];
  readonly default?: string;
  readonly limit?: Limit;
  readonly supported?: string;
  readonly words: string;
}

interface Relation {
  readonly kind: string;
  readonly operator?: string;
  readonly members: readonly Place[];
  readonly when?: readonly Place[];
  readonly words: string;
  readonly says: string | null;
}

/** A place of the structure. */
interface Row {
  readonly path: string;
  readonly says?: string;
  readonly whole?: boolean;
  readonly field?: boolean;
  readonly free?: boolean;
  readonly any?: boolean;
  readonly type?: string;
  readonly kinds?: readonly string[];
  readonly itemKinds?: readonly string[];
  readonly enum?: readonly string[];
  readonly default?: string;
  readonly nonEmpty?: boolean;
  readonly limits?: readonly Limit[];
  readonly cases?: readonly Case[];
  readonly shape?: number;
  readonly items?: number;
  readonly members?: readonly { readonly name: string; readonly at: number }[];
  readonly required?: readonly { readonly name: string; readonly says: string | null }[];
  readonly relations?: readonly Relation[];
}

/** An object or list of the payload, what it stands for, and what holds it. */
interface Held {
  readonly value: unknown;
  readonly shape: number | undefined;
  readonly pointer: string;
  readonly outer: Held | undefined;
}

const longestText = 4096;
const longestShown = 60;
const largestNumber = 79228162514264337593543950335;

/** Judges payloads by a table of what the pages say. */
class Validator {
  readonly problems: Problem[] = [];
  private readonly rows: readonly Row[];
  private readonly scope: string;

  constructor(rows: readonly Row[], scope: string) {
    this.rows = rows;
    this.scope = scope;
  }

  judge(payload: unknown): void {
    if (isObject(payload)) this.judgeValue(payload, 0, undefined, "", 0, undefined, false);
    else this.add("type-mismatch", "", shown(payload), "an object", undefined);
  }

  private judgeValue(
    value: unknown, at: number | undefined, outer: Held | undefined, pointer: string, owner: number, list: number | undefined,
    isMisshapen: boolean,
  ): void {
    const row = at === undefined ? undefined : this.rows[at];
    if (row?.any) return;
    const holder = list === undefined ? undefined : this.rows[list];
    const fits = row?.field ? this.fitsField(value, row, outer, pointer) : holder?.field ? this.fitsList(value, holder, pointer) : true;
    if (at !== undefined && (row?.field || row?.whole)) owner = at;
    const held: Held = { value, shape: row?.shape ?? at, pointer, outer };
    const spoilt = isMisshapen || !fits;
    if (Array.isArray(value))
      value.forEach((item, number) => this.judgeValue(item, row?.items, held, `${pointer}/${number}`, owner, at, spoilt));
    else if (isObject(value)) this.judgeMembers(value, held, owner, spoilt);
  }

  // What stands in a value of the wrong shape is no mistake of its own.
  private judgeMembers(value: Record<string, unknown>, held: Held, owner: number, isMisshapen: boolean): void {
    const shape = held.shape === undefined ? undefined : this.rows[held.shape];
    for (const name of Object.keys(value)) {
      if (value[name] === undefined) continue;
      const member = shape?.members?.find((one) => one.name === name);
      const below = pointerTo(held, name);
      if (member !== undefined) this.judgeValue(value[name], member.at, held, below, owner, undefined, false);
      else if (!this.rows[owner]?.free && !isMisshapen)
        this.add("field-undocumented", below, `'${name}', which no page documents`, this.suggestion(name), undefined);
    }
    if (shape === undefined) return;
    for (const one of shape.required ?? [])
      if (memberOf(value, one.name) === undefined)
        this.add("required-missing", held.pointer, `no '${one.name}'`, `'${one.name}', which is required`, one.says);
    for (const one of shape.relations ?? []) this.judgeRelation(one, held);
  }

  private suggestion(name: string): string {
    const meant = this.rows.filter((row) => row.field && bare(leaf(row.path)) === bare(name)).slice(0, 3);
    return meant.length === 0
      ? `a field that a page defines for ${this.scope}`
      : `a documented field such as ${meant.map((row) => `${row.path} (${row.says})`).join(" or ")}`;
  }

  private fitsField(value: unknown, row: Row, outer: Held | undefined, pointer: string): boolean {
    const cases = row.cases ?? [];
    const holding = cases.filter((one) => textAt(one.when, outer) === one.when.value);
    const fits = this.fitsRules(value, holding.length === 0 ? row : under(row, holding), pointer);
    if (!isGiven(value)) return fits;
    for (const one of cases) {
      const text = textAt(one.when, outer);
      if (one.supported === undefined || text === undefined) continue;
      const only = cases
        .filter((other) => other.supported === "only" && other.when.in === one.when.in && other.when.name === one.when.name)
        .map((other) => other.when.value);
      if (one.supported === "no" ? text !== one.when.value : only.length === 0 || only.includes(text)) continue;
      this.add("field-unsupported", pointer, `'${row.path}' with '${one.when.name}' as "${text}"`, `what the page says: "${one.words}"`, row.says);
      break;
    }
    return fits;
  }

  private fitsRules(value: unknown, row: Row, pointer: string): boolean {
    const kinds = row.kinds ?? [];
    if (!allows(kinds, value)) {
      this.add("type-mismatch", pointer, shown(value), `the type ${row.type}`, row.says);
      return false;
    }
    if (!kinds.includes("array") && !kinds.includes("object")) this.judgeListed(value, row, pointer);
    if (row.nonEmpty && !isGiven(value)) this.add("value-empty", pointer, shown(value), "a value that is not empty", row.says);
    const measured = (row.limits ?? []).map((limit) => ({ limit, holds: holds(limit, value) }));
    // Where one page allows what another does not, no rule is broken for certain.
    for (const one of measured)
      if (one.holds === false && !measured.some((other) => other.holds === true && saysTheSame(other.limit, one.limit)))
        this.add(ruleOf(one.limit), pointer, shown(value), one.limit.words, row.says);
    return true;
  }

  private fitsList(value: unknown, list: Row, pointer: string): boolean {
    const items = list.items === undefined ? undefined : this.rows[list.items];
    const shape = items?.shape === undefined ? items : this.rows[items.shape];
    const hasMembers = (shape?.members?.length ?? 0) > 0;
    const fits = allows(list.itemKinds ?? [], value) && !(isScalar(value) && hasMembers);
    if (fits) this.judgeListed(value, list, pointer);
    else this.add("type-mismatch", pointer, shown(value), hasMembers ? "an object" : `an item of the type ${list.type}`, list.says);
    return fits;
  }

  private judgeListed(value: unknown, row: Row, pointer: string): void {
    const values = row.enum ?? [];
    if (values.length === 0 || !isScalar(value) || value === null) return;
    // A default that the page forgets to list is documented all the same.
    const listed = row.default === undefined ? values : [...values, row.default];
    const text = textOf(value);
    const isListed = typeof value === "boolean"
      ? listed.some((one) => one === text || one === text.toUpperCase() || one === (value ? "True" : "False"))
      : listed.includes(text) || (typeof value === "number" && listed.some((one) => numberOf(one) === value));
    if (isListed) return;
    this.add(
      "value-undocumented", pointer, `the undocumented value ${shown(value)} of a documented field`,
      `one of ${values.map((one) => `"${one}"`).join(", ")}`, row.says,
    );
  }

  private judgeRelation(rule: Relation, held: Held): void {
    const [first] = rule.members;
    const when = rule.when ?? [];
    if (first === undefined || !when.every((one) => isGivenAt(one, held))) return;
    const given = rule.members.filter((one) => isGivenAt(one, held));
    const asksForContent = rule.kind === "requires-content";
    const missing = rule.members.slice(1).filter((one) => {
      const value = find(one, held);
      return value === undefined || (asksForContent && !isGiven(value));
    });
    const last = given[given.length - 1];
    const add = (kind: string, pointer: string, found: string): void =>
      this.add(kind, pointer, found, `what the page says: "${rule.words}"`, rule.says);
    if ((rule.kind === "or" || rule.kind === "only-one") && last === undefined)
      add("required-by-condition", held.pointer, `none of ${names(rule.members)}`);
    else if ((rule.kind === "only-one" || rule.kind === "zero-or-one") && last !== undefined && given.length > 1)
      add("fields-exclusive", pointerOf(last, held), `${names(given)} together`);
    else if (rule.kind === "all-or-none" && given.length > 0 && given.length < rule.members.length)
      add("required-by-condition", held.pointer, `${names(given)} without ${names(rule.members.filter((one) => !given.includes(one)))}`);
    else if ((rule.kind === "requires" || asksForContent) && missing[0] !== undefined && isGivenAt(first, held)) {
      const pointer = find(missing[0], held) === undefined ? held.pointer : pointerOf(missing[0], held);
      add("required-by-condition", pointer, `${names([first, ...when])} without ${names(missing)}`);
    }
    else if (rule.kind === "order" && !isInOrder(rule, held)) add("fields-order", pointerOf(first, held), names(rule.members));
  }

  private add(rule: string, pointer: string, found: string, expected: string, says: string | null | undefined): void {
    this.problems.push({ rule, pointer, message: `found ${found}, expected ${expected}${says == null ? "" : ` (${says})`}` });
  }
}

// What is stated for the case at hand goes before what is stated for all.
function under(row: Row, holding: readonly Case[]): Row {
  const values = holding.flatMap((one) => one.enum ?? []);
  const kinds = new Set(holding.map((one) => one.kind));
  const byDefault = holding.find((one) => one.kind === "default")?.default ?? (values.length === 0 ? row.default : undefined);
  const { default: _, ...rest } = row;
  return {
    ...rest,
    ...(byDefault === undefined ? {} : { default: byDefault }),
    enum: values.length > 0 ? values : kinds.has("range") ? [] : (row.enum ?? []),
    limits: [
      ...(row.limits ?? []).filter((limit) => !kinds.has(limit.kind)),
      ...holding.flatMap((one) => (one.limit === undefined ? [] : [one.limit])),
    ],
  };
}

function isInOrder(rule: Relation, held: Held): boolean {
  const [low, high] = rule.members.map((one) => find(one, held));
  if (low === undefined || high === undefined || !isScalar(low) || !isGiven(low) || !isScalar(high) || !isGiven(high)) return true;
  const [one, other] = [textOf(low), textOf(high)];
  const [first, second] = [numberOf(one), numberOf(other)];
  const areTexts = (one.length === other.length && !isNaN(Date.parse(one)) && !isNaN(Date.parse(other)))
    || rule.operator === "=" || rule.operator === "!=";
  if ((first === undefined || second === undefined) && !areTexts) return true;
  const sign = first !== undefined && second !== undefined ? first - second : one < other ? -1 : one > other ? 1 : 0;
  switch (rule.operator) {
    case "<": return sign < 0;
    case "<=": return sign <= 0;
    case ">": return sign > 0;
    case ">=": return sign >= 0;
    case "!=": return sign !== 0;
    default: return sign === 0;
  }
}

// Undefined where the limit does not apply to such a value.
function holds(limit: Limit, value: unknown): boolean | undefined {
  if (limit.of === "length") return typeof value === "string" ? isWithin(limit, [...value].length) : undefined;
  if (limit.of === "count") return Array.isArray(value) ? isWithin(limit, value.length) : undefined;
  if (limit.of === "pattern") return typeof value === "string" ? fitsPattern(limit.pattern ?? "", value) : undefined;
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = textOf(value);
  const number = text.length <= longestText ? numberOf(text) : undefined;
  return number === undefined ? undefined : isWithin(limit, number);
}

// A pattern of another dialect than that of JavaScript is not judged.
function fitsPattern(pattern: string, text: string): boolean | undefined {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return undefined;
  }
}

function isWithin(limit: Limit, number: number): boolean {
  if (limit.except?.includes(number)) return true;
  const { low, high } = limit;
  if (limit.of === "multiple") return low === undefined || low === 0 || Math.abs(number / low - Math.round(number / low)) < 1e-9;
  if (limit.open) return (low === undefined || number > low) && (high === undefined || number < high);
  return (low === undefined || number >= low) && (high === undefined || number <= high);
}

function saysTheSame(one: Limit, other: Limit): boolean {
  return one.kind === other.kind && (one.low === undefined) === (other.low === undefined) && (one.high === undefined) === (other.high === undefined);
}

function ruleOf(limit: Limit): string {
  return limit.of === "length" ? "value-length" : limit.of === "count" ? "value-count" : limit.of === "pattern" ? "value-pattern" : "value-out-of-range";
}

function allows(kinds: readonly string[], value: unknown): boolean {
  if (kinds.length === 0) return true;
  if (typeof value === "number") return kinds.includes("number") || (kinds.includes("integer") && Number.isInteger(value));
  return kinds.includes(value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
}

function isGivenAt(place: Place, held: Held): boolean {
  const value = find(place, held);
  return value !== undefined && isGiven(value) && (place.value === undefined || (isScalar(value) && isSame(value, place.value)));
}

function isSame(value: unknown, text: string): boolean {
  return textOf(value) === text || (typeof value === "number" && numberOf(text) === value);
}

function textAt(place: Place, held: Held | undefined): string | undefined {
  const value = find(place, held);
  return value !== undefined && isScalar(value) ? textOf(value) : undefined;
}

// A name means the field of the object at hand, else that of an object that holds it.
function holderOf(place: Place, held: Held | undefined): Held | undefined {
  while (held !== undefined && held.shape !== place.in) held = held.outer;
  return held;
}

function find(place: Place, held: Held | undefined): unknown {
  return memberOf(holderOf(place, held)?.value, place.name);
}

function pointerOf(place: Place, held: Held): string {
  const holder = holderOf(place, held);
  return holder === undefined ? "" : pointerTo(holder, place.name);
}

function pointerTo(held: Held, name: string): string {
  return `${held.pointer}/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`;
}

function memberOf(holder: unknown, name: string): unknown {
  return isObject(holder) && Object.prototype.hasOwnProperty.call(holder, name) ? holder[name] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

function textOf(value: unknown): string {
  return String(value);
}

function numberOf(text: string): number | undefined {
  if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text)) return undefined;
  const number = Number(text);
  return Math.abs(number) <= largestNumber ? number : undefined;
}

function leaf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).replaceAll("[]", "");
}

function bare(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

function names(members: readonly Place[]): string {
  return members.map((one) => (one.value === undefined ? `'${one.name}'` : `'${one.name}' as "${one.value}"`)).join(", ");
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isObject(value)) return "an object";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

const table: readonly Row[] = @table@;
