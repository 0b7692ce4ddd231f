"""Words that are written down here and translated where they are shown (`words.language.translate`)."""


def marked(context: str, text: str) -> str:
    """The text itself: the tool that collects what is to be translated finds it by this function's name."""
    del context
    return text
