"""Who is signed in where, and what the server grants them."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Account:
    """`id` and `name` are the server's for the person, empty while nobody has asked it.

    An empty `address` is this computer's own companion, which knows one person only.
    """

    address: str = ""
    server_id: str = ""
    id: str = ""
    name: str = ""
    server_name: str = ""

    @property
    def key(self) -> str:
        """Where its token lies. Before there were accounts, it was the server's id alone."""
        return f"{self.server_id}/{self.id}" if self.id else self.server_id

    @property
    def is_here(self) -> bool:
        return not self.address

    @property
    def initials(self) -> str:
        """Of the first and the last of the names; empty without a name."""
        names = [it for it in self.name.split() if it[0].isalnum()]
        return "".join(it[0].upper() for it in dict.fromkeys([*names[:1], *names[1:][-1:]]))


HERE = Account()


@dataclass(frozen=True, slots=True)
class Connection:
    """Which server to work with: an address and a token given at start, or this computer's companion.

    `account`: the server's own name for who is signed in there; empty: whoever that is.
    """

    server: str | None = None
    token: str | None = field(default=None, repr=False)
    account: str = ""


@dataclass(frozen=True, slots=True)
class Quota:
    """Bytes; `limit` None: there is none."""

    used: int = 0
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Me:
    """Whom the server takes us for."""

    id: str
    name: str
    email: str = ""
    quota: Quota = Quota()
