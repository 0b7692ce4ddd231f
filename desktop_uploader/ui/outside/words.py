"""What is said outside the window. Knows no Qt."""

from desktop_uploader.ui.outside.notifying import News
from desktop_uploader.ui.outside.standing import Standing
from desktop_uploader.words.language import isolated, translate
from desktop_uploader.words.lists import comma

_CONTEXT = "Outside"


def tooltip(standing: Standing, left: str, until: str) -> str:
    """`2 uploading, 62 %, about 11 min`. `left`: the time left in words; `until`: a clock; or empty."""
    if until:
        return translate(_CONTEXT, "Paused until {time}").format(time=isolated(until))
    if standing.uploading or standing.waiting:
        count = (
            translate(_CONTEXT, "%n uploading", standing.uploading)
            if standing.uploading
            else translate(_CONTEXT, "%n waiting", standing.waiting)
        )
        return comma([count, _percent(standing.fraction), left])
    if standing.needs_you:
        return needs_you(standing.needs_you)
    if standing.preparing:
        return translate(_CONTEXT, "%n getting ready to watch", standing.preparing)
    if standing.paused:
        return translate(_CONTEXT, "%n paused", standing.paused)
    return translate(_CONTEXT, "Nothing to upload")


def needs_you(count: int) -> str:
    if count == 1:
        return translate(_CONTEXT, "A video needs you.")
    return translate(_CONTEXT, "%n videos need you.", count)


def ready(count: int) -> str:
    if count == 1:
        return translate(_CONTEXT, "Your video is ready to watch.")
    return translate(_CONTEXT, "%n videos are ready to watch.", count)


def told(news: News) -> tuple[str, str]:
    """The headline, which is what matters most, and the lines below it."""
    lines = []
    if news.sign_in_ended:
        lines.append(translate(_CONTEXT, "Your sign-in ended. Nothing is lost; sign in to go on."))
    if len(news.needs_you) == 1:
        lines.append(translate(_CONTEXT, "“{title}” needs you.").format(title=isolated(news.needs_you[0])))
    elif news.needs_you:
        lines.append(needs_you(len(news.needs_you)))
    if news.ready:
        lines.append(ready(news.ready))
    return lines[0], "\n".join(lines[1:])


def leaving(standing: Standing, *, here: bool) -> str:
    """What becomes of the videos when the program ends. `here`: the server ends with it."""
    if standing.unsent:
        return translate(_CONTEXT, "Uploads pause and continue next time.")
    if here:
        return translate(_CONTEXT, "Your videos are sent; getting them ready continues next time.")
    return translate(_CONTEXT, "Your videos are sent; the server gets them ready without this program.")


def still_here() -> tuple[str, str]:
    return (
        translate(_CONTEXT, "Desktop Uploader is still here."),
        translate(
            _CONTEXT, "Uploads go on. To quit, use its menu beside the clock, or Ctrl+Q in the window."
        ),
    )


def _percent(fraction: float | None) -> str:
    if fraction is None:
        return ""
    return translate(_CONTEXT, "{number} %").format(number=int(fraction * 100))
