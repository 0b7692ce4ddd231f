"""make translations: brings the catalogues up to date with the sources, and says what is missing.

python -m tests.languages pending de > de.json    what is to be translated, as a form
python -m tests.languages fill de < de.json       the form filled in, into the catalogue
"""

import sys

from tests.languages.catalogue import ENGLISH, FOLDER, TRANSLATED, compile_, messages, update
from tests.languages.exchange import fill, pending
from tests.languages.texts import collected


def main(arguments: list[str]) -> int:
    match arguments:
        case ["pending", language]:
            print(pending(language))
            return 0
        case ["fill", language]:
            unknown = fill(language, sys.stdin.read())
            for context, source in unknown:
                print(f"not taken: {context}: {source}")
            update(language)
            compile_(language)
            return 1 if unknown else 0
        case _:
            return _bring_up_to_date()


def _bring_up_to_date() -> int:
    faults = collected()[1]
    for fault in faults:
        print(f"{fault.place}: {fault.why}")
    FOLDER.mkdir(exist_ok=True)
    for language in (ENGLISH, *TRANSLATED):
        update(language)
        compile_(language)
        known = messages(language)
        missing = sum(not it.finished for it in known)
        print(f"{language}: {len(known)} texts, {missing} to be translated")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
