

@dataclass(frozen=True)
class Problem:
    """Something in a payload that no page documents or that breaks what a page says."""

    rule: str
    """The kind of problem, as `sot rule` explains it."""
    pointer: str
    """The place in the payload as a JSON pointer; empty for the whole."""
    message: str
    """What was found and what was expected, with the page and line that says so."""


def build(payload: @root@) -> dict[str, Any]:
    """A payload as JSON; pydantic has judged it when it was made."""
    return payload.model_dump(mode="json", by_alias=True, exclude_unset=True)


def validate(payload: Any) -> list[Problem]:
    """Everything that is wrong with a payload; nothing where it keeps to what the pages say."""
    judge = _Validator(_TABLE, @scope@)
    judge.judge(payload)
    return judge.problems


def _no_truth(value: Any) -> Any:
    if isinstance(value, bool):
        raise ValueError("found a boolean, expected a number")
    return value


_LONGEST_TEXT = 4096
_LONGEST_SHOWN = 60
_LARGEST_NUMBER = 79228162514264337593543950335
_NUMBER = re.compile(r"\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\s*")
_ABSENT: Any = object()


@dataclass(frozen=True)
class _Held:
    """An object or list of the payload, what it stands for, and what holds it."""

    value: Any
    shape: int | None
    pointer: str
    outer: _Held | None

    def pointer_to(self, name: str) -> str:
        return f"{self.pointer}/{name.replace('~', '~0').replace('/', '~1')}"


class _Validator:
    """Judges payloads by a table of what the pages say."""

    def __init__(self, rows: list[dict[str, Any]], scope: str) -> None:
        self.rows = rows
        self.scope = scope
        self.problems: list[Problem] = []

    def judge(self, payload: Any) -> None:
        if isinstance(payload, dict):
            self._judge_value(payload, 0, None, "", 0, None, False)
        else:
            self._add("type-mismatch", "", _shown(payload), "an object", None)

    def _judge_value(
        self, value: Any, at: int | None, outer: _Held | None, pointer: str, owner: int, of: int | None, misshapen: bool
    ) -> None:
        row = {} if at is None else self.rows[at]
        if row.get("any"):
            return
        fits = True
        if row.get("field"):
            fits = self._fits_field(value, row, outer, pointer)
        elif of is not None and self.rows[of].get("field"):
            fits = self._fits_list(value, self.rows[of], pointer)
        if at is not None and (row.get("field") or row.get("whole")):
            owner = at
        held = _Held(value, row.get("shape", at), pointer, outer)
        misshapen = misshapen or not fits
        if isinstance(value, list):
            for number, item in enumerate(value):
                self._judge_value(item, row.get("items"), held, f"{pointer}/{number}", owner, at, misshapen)
        elif isinstance(value, dict):
            self._judge_members(held, owner, misshapen)

    # What stands in a value of the wrong shape is no mistake of its own.
    def _judge_members(self, held: _Held, owner: int, misshapen: bool) -> None:
        shape = {} if held.shape is None else self.rows[held.shape]
        members = {one["name"]: one["at"] for one in shape.get("members", [])}
        for name, value in held.value.items():
            below = held.pointer_to(name)
            if name in members:
                self._judge_value(value, members[name], held, below, owner, None, False)
            elif not self.rows[owner].get("free") and not misshapen:
                self._add("field-undocumented", below, f"'{name}', which no page documents", self._suggestion(name), None)
        for one in shape.get("required", []):
            if one["name"] not in held.value:
                self._add("required-missing", held.pointer, f"no '{one['name']}'", f"'{one['name']}', which is required", one["says"])
        for one in shape.get("relations", []):
            self._judge_relation(one, held)

    def _suggestion(self, name: str) -> str:
        meant = [row for row in self.rows if row.get("field") and _bare(_leaf(row["path"])) == _bare(name)][:3]
        if not meant:
            return f"a field that a page defines for {self.scope}"
        return "a documented field such as " + " or ".join(f"{row['path']} ({row['says']})" for row in meant)

    def _fits_field(self, value: Any, row: dict[str, Any], outer: _Held | None, pointer: str) -> bool:
        cases = row.get("cases", [])
        holding = [one for one in cases if _text_at(one["when"], outer) == one["when"]["value"]]
        fits = self._fits_rules(value, _under(row, holding) if holding else row, pointer)
        if not _is_given(value):
            return fits
        for one in cases:
            when, text = one["when"], _text_at(one["when"], outer)
            if "supported" not in one or text is None:
                continue
            only = [
                other["when"]["value"]
                for other in cases
                if other.get("supported") == "only" and (other["when"]["in"], other["when"]["name"]) == (when["in"], when["name"])
            ]
            if text == when["value"] if one["supported"] == "no" else only and text not in only:
                found = f"'{row['path']}' with '{when['name']}' as \"{text}\""
                self._add("field-unsupported", pointer, found, f"what the page says: \"{one['words']}\"", row.get("says"))
                break
        return fits

    def _fits_rules(self, value: Any, row: dict[str, Any], pointer: str) -> bool:
        kinds, says = row.get("kinds", []), row.get("says")
        if not _allows(kinds, value):
            self._add("type-mismatch", pointer, _shown(value), f"the type {row.get('type')}", says)
            return False
        if "array" not in kinds and "object" not in kinds:
            self._judge_listed(value, row, pointer)
        if row.get("nonEmpty") and not _is_given(value):
            self._add("value-empty", pointer, _shown(value), "a value that is not empty", says)
        measured = [(limit, _holds(limit, value)) for limit in row.get("limits", [])]
        # Where one page allows what another does not, no rule is broken for certain.
        for limit, holds in measured:
            if holds is False and not any(other is True and _says_the_same(one, limit) for one, other in measured):
                self._add(_rule_of(limit), pointer, _shown(value), limit["words"], says)
        return True

    def _fits_list(self, value: Any, row: dict[str, Any], pointer: str) -> bool:
        items = self.rows[row["items"]] if "items" in row else {}
        has_members = bool((self.rows[items["shape"]] if "shape" in items else items).get("members"))
        fits = _allows(row.get("itemKinds", []), value) and not (_is_scalar(value) and has_members)
        if fits:
            self._judge_listed(value, row, pointer)
        else:
            expected = "an object" if has_members else f"an item of the type {row.get('type')}"
            self._add("type-mismatch", pointer, _shown(value), expected, row.get("says"))
        return fits

    def _judge_listed(self, value: Any, row: dict[str, Any], pointer: str) -> None:
        values = row.get("enum", [])
        if not values or not _is_scalar(value) or value is None:
            return
        # A default that the page forgets to list is documented all the same.
        listed = [*values, row["default"]] if "default" in row else values
        text = _text_of(value)
        if isinstance(value, bool):
            is_listed = any(one in (text, text.upper(), text.title()) for one in listed)
        else:
            is_listed = text in listed or (isinstance(value, (int, float)) and any(_number_of(one) == _number_of(text) for one in listed))
        if not is_listed:
            expected = "one of " + ", ".join(f'"{one}"' for one in values)
            self._add("value-undocumented", pointer, f"the undocumented value {_shown(value)} of a documented field", expected, row.get("says"))

    def _judge_relation(self, rule: dict[str, Any], held: _Held) -> None:
        kind, members, when = rule["kind"], rule["members"], rule.get("when", [])
        if not all(_is_given_at(one, held) for one in when):
            return
        given = [one for one in members if _is_given_at(one, held)]
        places = [(one, _find(one, held)) for one in members[1:]]
        missing = [one for one, value in places if value is _ABSENT or (kind == "requires-content" and not _is_given(value))]
        broken, pointer, found = "", held.pointer, ""
        if kind in ("or", "only-one") and not given:
            broken, found = "required-by-condition", f"none of {_names(members)}"
        elif kind in ("only-one", "zero-or-one") and len(given) > 1:
            broken, pointer, found = "fields-exclusive", _pointer_of(given[-1], held), f"{_names(given)} together"
        elif kind == "all-or-none" and 0 < len(given) < len(members):
            broken, found = "required-by-condition", f"{_names(given)} without {_names([one for one in members if one not in given])}"
        elif kind in ("requires", "requires-content") and missing and _is_given_at(members[0], held):
            broken, found = "required-by-condition", f"{_names([members[0], *when])} without {_names(missing)}"
            if _find(missing[0], held) is not _ABSENT:
                pointer = _pointer_of(missing[0], held)
        elif kind == "order" and not _is_in_order(rule, held):
            broken, pointer, found = "fields-order", _pointer_of(members[0], held), _names(members)
        if broken:
            self._add(broken, pointer, found, f"what the page says: \"{rule['words']}\"", rule["says"])

    def _add(self, rule: str, pointer: str, found: str, expected: str, says: str | None) -> None:
        self.problems.append(Problem(rule, pointer, f"found {found}, expected {expected}" + (f" ({says})" if says else "")))


# What is stated for the case at hand goes before what is stated for all.
def _under(row: dict[str, Any], holding: list[dict[str, Any]]) -> dict[str, Any]:
    values = [value for one in holding for value in one.get("enum", [])]
    kinds = {one["kind"] for one in holding}
    stated = {**row, "enum": values or ([] if "range" in kinds else row.get("enum", []))}
    defaults = [one.get("default") for one in holding if one["kind"] == "default"][:1]
    by_default = next((one for one in defaults if one is not None), None if values else row.get("default"))
    stated.pop("default", None)
    if by_default is not None:
        stated["default"] = by_default
    kept = [limit for limit in row.get("limits", []) if limit["kind"] not in kinds]
    stated["limits"] = kept + [one["limit"] for one in holding if "limit" in one]
    return stated


def _is_in_order(rule: dict[str, Any], held: _Held) -> bool:
    low, high = (_find(one, held) for one in rule["members"][:2])
    if any(one is _ABSENT or not _is_scalar(one) or not _is_given(one) for one in (low, high)):
        return True
    one, other = _text_of(low), _text_of(high)
    first, second = _number_of(one), _number_of(other)
    if first is not None and second is not None:
        sign = (first > second) - (first < second)
    elif (len(one) == len(other) and _is_day(one) and _is_day(other)) or rule["operator"] in ("=", "!="):
        sign = (one > other) - (one < other)
    else:
        return True
    return {"<": sign < 0, "<=": sign <= 0, ">": sign > 0, ">=": sign >= 0, "!=": sign != 0}.get(rule["operator"], sign == 0)


def _is_day(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


# None where the limit does not apply to such a value.
def _holds(limit: dict[str, Any], value: Any) -> bool | None:
    if limit["of"] == "length":
        return _is_within(limit, Decimal(len(value))) if isinstance(value, str) else None
    if limit["of"] == "count":
        return _is_within(limit, Decimal(len(value))) if isinstance(value, list) else None
    if limit["of"] == "pattern":
        return _fits_pattern(limit["pattern"], value) if isinstance(value, str) else None
    if not isinstance(value, str) and not _is_number(value):
        return None
    text = _text_of(value)
    number = _number_of(text) if len(text) <= _LONGEST_TEXT else None
    return None if number is None else _is_within(limit, number)


# A pattern of another dialect than that of Python is not judged.
def _fits_pattern(pattern: str, text: str) -> bool | None:
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return None


def _is_within(limit: dict[str, Any], number: Decimal) -> bool:
    low, high = limit.get("low"), limit.get("high")
    if number in limit.get("except", []):
        return True
    if limit["of"] == "multiple":
        return not low or number % low == 0
    if limit.get("open"):
        return (low is None or number > low) and (high is None or number < high)
    return (low is None or number >= low) and (high is None or number <= high)


def _says_the_same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return one["kind"] == other["kind"] and ("low" in one) == ("low" in other) and ("high" in one) == ("high" in other)


def _rule_of(limit: dict[str, Any]) -> str:
    return {"length": "value-length", "count": "value-count", "pattern": "value-pattern"}.get(limit["of"], "value-out-of-range")


def _allows(kinds: list[str], value: Any) -> bool:
    if not kinds:
        return True
    if _is_number(value):
        return "number" in kinds or ("integer" in kinds and value == value // 1)
    if value is None:
        return "null" in kinds
    names = {str: "string", bool: "boolean", list: "array", dict: "object"}
    return names.get(type(value)) in kinds


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _is_given_at(place: dict[str, Any], held: _Held) -> bool:
    value = _find(place, held)
    return (
        value is not _ABSENT
        and _is_given(value)
        and ("value" not in place or (_is_scalar(value) and _is_same(value, place["value"])))
    )


def _is_same(value: Any, text: str) -> bool:
    return _text_of(value) == text or (_is_number(value) and _number_of(text) is not None and _number_of(_text_of(value)) == _number_of(text))


def _text_at(place: dict[str, Any], held: _Held | None) -> str | None:
    value = _find(place, held)
    return _text_of(value) if value is not _ABSENT and _is_scalar(value) else None


# A name means the field of the object at hand, else that of an object that holds it.
def _holder_of(place: dict[str, Any], held: _Held | None) -> _Held | None:
    while held is not None and held.shape != place["in"]:
        held = held.outer
    return held


def _find(place: dict[str, Any], held: _Held | None) -> Any:
    holder = _holder_of(place, held)
    return holder.value.get(place["name"], _ABSENT) if holder is not None and isinstance(holder.value, dict) else _ABSENT


def _pointer_of(place: dict[str, Any], held: _Held) -> str:
    holder = _holder_of(place, held)
    return "" if holder is None else holder.pointer_to(place["name"])


def _is_scalar(value: Any) -> bool:
    return not isinstance(value, (dict, list))


def _is_given(value: Any) -> bool:
    return value is not None and value != "" and value != []


def _text_of(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, default=str)


def _number_of(text: str) -> Decimal | None:
    if _NUMBER.fullmatch(text) is None:
        return None
    number = Decimal(text.strip())
    return number if abs(number) <= _LARGEST_NUMBER else None


def _leaf(path: str) -> str:
    return path[path.rfind(".") + 1 :].replace("[]", "")


def _bare(name: str) -> str:
    return "".join(one for one in name if one.isalnum()).lower()


def _names(members: list[dict[str, Any]]) -> str:
    return ", ".join(f"'{one['name']}' as \"{one['value']}\"" if "value" in one else f"'{one['name']}'" for one in members)


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    text = json.dumps(value, ensure_ascii=False, default=str)
    return f"{text[:_LONGEST_SHOWN]}…" if len(text) > _LONGEST_SHOWN else text


_TABLE: list[dict[str, Any]] = json.loads(
    r"""
@table@
""",
    parse_float=Decimal,
)
