"""Messages and invitations of a LinkedIn export -> what was exchanged with each other person."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from core.exchange.earlier import Direction, Earlier, EarlierKind
from core.exchange.linkedin_messages import Correspondent, Invitation, Message


class Owner(Struct, frozen=True):
    """Whose export this is: the key of their profile, or their name, or both."""

    key: str | None = None
    name: str = ""

    def is_(self, who: Correspondent) -> bool:
        """Tell whether somebody is the owner; a profile is surer than a name."""
        if who.key and self.key:
            return who.key == self.key
        return bool(self.name) and who.name.casefold() == self.name.casefold()


def owner(
    messages: Sequence[Message],
    invitations: Sequence[Invitation],
    *,
    name: str = "",
    connections: Collection[str] = (),
) -> Owner | None:
    """Find out whose export this is, as nothing in it says so outright.

    The sender of a sent invitation and the receiver of a received one is; so is whoever writes
    under the name of the profile in the export; so is the one in most conversations, as long
    as no other is in as many. Nobody is a connection of their own.
    """
    by_invitation = Counter(filter(None, map(_our_key, invitations)))
    if by_invitation:
        return Owner(by_invitation.most_common(1)[0][0], name)
    by_name = Counter(
        message.sender.key
        for message in messages
        if name and message.sender.key and message.sender.name.casefold() == name.casefold()
    )
    if by_name:
        return Owner(by_name.most_common(1)[0][0], name)
    key = _in_most_conversations(messages, connections)
    return Owner(key, name) if key or name else None


def exchanged(
    messages: Sequence[Message], invitations: Sequence[Invitation], us: Owner
) -> tuple[Earlier, ...]:
    """Return what was exchanged with each other person, the oldest first."""
    partners = _partners(messages, us)
    found: list[Earlier] = []
    for message in messages:
        found += _from_message(message, us, partners[message.conversation])
    found += [_from_invitation(invitation) for invitation in invitations]
    return tuple(sorted(found, key=lambda earlier: (earlier.when, earlier.row)))


def _our_key(invitation: Invitation) -> str | None:
    is_sent = invitation.direction is Direction.SENT
    return (invitation.inviter if is_sent else invitation.invitee).key


def _in_most_conversations(messages: Iterable[Message], connections: Collection[str]) -> str | None:
    conversations: dict[str, set[str]] = defaultdict(set)
    for message in messages:
        for who in (message.sender, *message.recipients):
            if who.key and who.key not in connections:
                conversations[who.key].add(message.conversation)
    counts = Counter({key: len(found) for key, found in conversations.items()}).most_common(2)
    if not counts or (len(counts) == 2 and counts[0][1] == counts[1][1]):
        return None
    return counts[0][0]


def _partners(messages: Iterable[Message], us: Owner) -> Mapping[str, dict[str, Correspondent]]:
    """Return everybody else in each conversation, with the name and profile known of them."""
    names = {
        who.key: who.name
        for message in messages
        for who in (message.sender, *message.recipients)
        if who.key and who.name
    }
    partners: dict[str, dict[str, Correspondent]] = defaultdict(dict)
    for message in messages:
        for who in (message.sender, *message.recipients):
            if who.key and not us.is_(who):
                known = replace(who, name=who.name or names.get(who.key, ""))
                partners[message.conversation].setdefault(who.key, known)
    return partners


def _from_message(
    message: Message,
    us: Owner,
    partners: Mapping[str, Correspondent],
) -> Iterator[Earlier]:
    is_sent = us.is_(message.sender)
    others = _recipients(message, us, partners) if is_sent else [message.sender]
    for other in others:
        yield Earlier(
            row=message.row,
            kind=EarlierKind.MESSAGE,
            direction=Direction.SENT if is_sent else Direction.RECEIVED,
            when=message.when,
            name=other.name,
            profile_link=other.profile_link,
            text=message.text,
            subject=message.subject,
        )


def _recipients(
    message: Message, us: Owner, partners: Mapping[str, Correspondent]
) -> list[Correspondent]:
    """Return who was written to; files before 2023 give only names, so look who answered."""
    known = [partners.get(who.key or "", who) for who in message.recipients if not us.is_(who)]
    if any(who.key for who in known):
        return [who for who in known if who.key]
    return list(partners.values()) or [who for who in known if who.name]


def _from_invitation(invitation: Invitation) -> Earlier:
    is_sent = invitation.direction is Direction.SENT
    other = invitation.invitee if is_sent else invitation.inviter
    return Earlier(
        row=invitation.row,
        kind=EarlierKind.INVITATION,
        direction=invitation.direction,
        when=invitation.when,
        name=other.name,
        profile_link=other.profile_link,
        text=invitation.text,
    )
