"""Respondents."""

import argparse
from dataclasses import replace

from fieldkit.cli.call import Call
from fieldkit.cli.output import Answer, counted
from fieldkit.cli.parser import Commands, Help
from fieldkit.domain.canonical import Json
from fieldkit.domain.people import ConsentItem, Respondent, with_take_part
from fieldkit.services import respondents
from fieldkit.services.respondents import RespondentDraft, RespondentRow

_ITEMS = ", ".join(ConsentItem)


def add_to(commands: Commands) -> None:
    """Put the commands onto the parser."""
    group = commands.group("respondent", "who is interviewed")
    add = group.add("add", _add, _ADD)
    add.add_argument("--code", default="", metavar="R-001", help="study code; the next free one when left out")
    add.add_argument(
        "--name", action="append", default=[], help="a name, in any form or script; repeatable. Names never leave"
    )
    add.add_argument(
        "--attr", action="append", default=[], type=_pair, metavar="KEY=VALUE", help="an attribute; repeatable"
    )
    add.add_argument(
        "--consent",
        type=_consent,
        default=frozenset(),
        metavar="ITEM,...",
        help=f"what they agreed to: {_ITEMS}. Any of them implies take_part",
    )
    edit = group.add("edit", _edit, _EDIT, check=_nothing_to_change)
    edit.add_argument("respondent", metavar="CODE", help="study code; the id where several have the code")
    edit.add_argument("--new-code", metavar="R-001", help="another study code; it must be free")
    edit.add_argument(
        "--name",
        action="append",
        help="the names as they should be, in place of those noted; repeatable, and '' for none. Names never leave",
    )
    edit.add_argument(
        "--attr",
        action="append",
        default=[],
        type=_pair,
        metavar="KEY=VALUE",
        help="an attribute; repeatable. KEY= takes its value away, others stay",
    )
    edit.add_argument(
        "--consent",
        type=_consent,
        metavar="ITEM,...",
        help=f"all they agree to from now on: {_ITEMS}; '' for nothing. Any of them implies take_part",
    )
    group.add("list", _list, _LIST)


_ADD = Help(
    help="register a respondent",
    about="Register a respondent with what they agreed to. Whoever lacks take_part is left out of exports and "
    "counted. Every form of a name that is entered here is replaced in what leaves the vault.",
    examples=(
        "fieldkit respondent add study --code R-001 --attr country=Germany --consent quote,record",
        'fieldkit respondent add study --code R-002 --name "Айгүл" --name Aigul --consent take_part',
    ),
    shape='{"respondent": code, "id", "attributes", "consent": [items], "identity_noted"}',
)
_EDIT = Help(
    help="change the code, names, attributes or consent of a respondent",
    about="Change what is known of a respondent; what is not named stays as it is. Names are given as a whole: those "
    "that are left out are not looked for any more. What left before is written anew by the next export.",
    examples=(
        "fieldkit respondent edit study R-001 --new-code R-017",
        'fieldkit respondent edit study R-002 --name "Айгүл" --name Aigul --attr country=Türkiye --attr age=',
        "fieldkit respondent edit study R-002 --consent take_part,quote",
    ),
    shape='{"respondent": code, "id", "attributes", "consent": [items], "identity_noted"}',
)
_LIST = Help(
    help="respondents with what is known of them, without names",
    about="List respondents by code, with their attributes, what they agreed to, and in how many interviews they "
    "spoke; and the attributes of the study. No names.",
    examples=("fieldkit respondent list study",),
    shape='{"respondents": [{"id", "code", "attributes", "consent": [items], "interviews"}]}',
)


def _pair(typed: str) -> tuple[str, str]:
    key, mark, value = typed.partition("=")
    if not mark or not key.strip():
        raise argparse.ArgumentTypeError("an attribute is written KEY=VALUE")
    return key.strip(), value.strip()


def _consent(typed: str) -> frozenset[ConsentItem]:
    items = [item.strip() for item in typed.split(",") if item.strip()]
    if any(item not in set(ConsentItem) for item in items):
        raise argparse.ArgumentTypeError(f"consent items are {_ITEMS}")
    return with_take_part(frozenset(ConsentItem(item) for item in items))


def _add(call: Call) -> Answer:
    args = call.args
    draft = RespondentDraft(args.code, dict(args.attr), args.consent, names=tuple(args.name))
    with call.study() as study:
        respondent = respondents.add(study, draft).value
    return _answer(respondent, draft, "Registered")


def _edit(call: Call) -> Answer:
    args = call.args
    with call.study() as study:
        found = respondents.find(study, args.respondent)
        before = respondents.draft_of(study, found.id)
        draft = replace(
            before,
            code=before.code if args.new_code is None else args.new_code,
            names=before.names if args.name is None else tuple(args.name),
            attributes={**before.attributes, **dict(args.attr)},
            consent=before.consent if args.consent is None else args.consent,
        )
        changed = respondents.change(study, found.id, draft).value
        after = respondents.draft_of(study, changed.id)
    return _answer(changed, after, "Changed")


def _nothing_to_change(args: argparse.Namespace) -> str:
    given = args.attr or any(one is not None for one in (args.new_code, args.name, args.consent))
    return "" if given else "say what to change: --new-code, --name, --attr or --consent"


def _answer(respondent: Respondent, draft: RespondentDraft, done: str) -> Answer:
    items = [item.value for item in ConsentItem if item in draft.consent]
    document: dict[str, Json] = {
        "respondent": respondent.code,
        "id": respondent.id,
        "attributes": dict(respondent.attributes),
        "consent": list(items),
        "identity_noted": bool(draft.names or draft.contacts),
    }
    agreed = f"agreed to {', '.join(items)}" if items else "no consent noted, so left out of exports"
    return Answer(document, (f"{done} {respondent.code}: {agreed}.",))


def _list(call: Call) -> Answer:
    with call.study() as study:
        rows = respondents.rows(study)
        keys = [attribute.key for attribute in study.info.attributes]
    document: dict[str, Json] = {
        "respondents": [
            {
                "id": row.respondent.id,
                "code": row.respondent.code,
                "attributes": dict(row.respondent.attributes),
                "consent": [*_agreed(row)],
                "interviews": row.interviews,
            }
            for row in rows
        ]
    }
    lines = [_line(row) for row in rows] or ["Nobody is registered yet; `fieldkit respondent add` does."]
    return Answer(document, [*lines, f"Attributes: {', '.join(keys) or 'none yet'}."])


def _agreed(row: RespondentRow) -> list[str]:
    return [item.value for item in ConsentItem if row.consent and row.consent.allows(item)]


def _line(row: RespondentRow) -> str:
    told = ", ".join(f"{key}={value}" for key, value in row.respondent.attributes.items())
    agreed = ", ".join(_agreed(row)) or "no consent noted"
    line = f"{row.respondent.code}  {counted(row.interviews, 'interview')}  {agreed}  {told or '-'}"
    if row.same_code is None:
        return line
    return f"{line}  id {row.respondent.id}, from {'here' if row.same_code.here else row.same_code.name}"
