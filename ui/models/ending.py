"""What is about to end, and what ended, in sentences."""

from __future__ import annotations

from dataclasses import dataclass

from authenticator.revoke_many import RevokedMany
from authenticator.translation import tr
from ui.models.session_list import SessionList
from ui.times import number_text


@dataclass(frozen=True, slots=True)
class Question:
    """What the person is asked before something ends.

    Attributes:
        title: the question.
        text: what happens.
        below: what does not.
        agree: the words of the button that ends it.
    """

    title: str
    text: str
    below: str
    agree: str


@dataclass(frozen=True, slots=True)
class Everything:
    """The two meanings of *everything*.

    Attributes:
        keys: what it means to end the keys alone.
        sessions: what it means to end the sessions with them.
        end_keys, end_sessions: the words of the button.
    """

    keys: str
    sessions: str
    end_keys: str
    end_sessions: str


def session_question(site: str) -> Question:
    """Whether one session is to end."""
    return Question(
        tr("End your session with {site}?", site=site),
        tr("Every key that acts for you there stops working. It cannot be undone."),
        tr("You can sign in again, as someone new to this site."),
        tr("End session"),
    )


def key_question(client: str, site: str) -> Question:
    """Whether one key is to end."""
    return Question(
        tr("End the key of {client}?", client=client),
        tr("It may do nothing for you from then on. It cannot be undone."),
        tr("You stay signed in to {site}.", site=site),
        tr("End key"),
    )


def keys_question(site: str, keys: int) -> Question:
    """Whether every key at one site is to end."""
    return Question(
        tr("End every key at {site}?", site=site),
        tr("%n key(s) that you know of, and whatever other computers of yours gave. It cannot be undone.", "", keys),
        tr("You stay signed in to {site}.", site=site),
        tr("End every key"),
    )


def everything(listed: SessionList) -> Everything:
    """What there is to end."""
    if listed.acting:
        keys = tr(
            "%n key(s) known on this computer, and those that other computers gave. You stay signed in.",
            "",
            listed.acting,
        )
    else:
        keys = tr("None is known on this computer; those that other computers gave end. You stay signed in.")
    if listed.live == 1:
        sessions = tr("You are signed out of one site, and can sign in again as someone new to it.")
    else:
        sessions = tr("You are signed out of %n sites, and can sign in again as someone new to each.", "", listed.live)
    return Everything(
        keys=keys,
        sessions=sessions,
        end_keys=tr("End every key"),
        end_sessions=tr("End everything"),
    )


def ended_text(block: int) -> str:
    """What is said of one that ended."""
    return tr("Ended in block {block}. It is refused from now on.", block=number_text(block))


def ended_many_texts(done: RevokedMany) -> tuple[str, ...]:
    """What is said of many that ended together, a sentence each."""
    if done.block is None:
        return (tr("Nothing was left to end."),)
    block = number_text(done.block)
    if done.sessions == 1:
        text = tr("One session ended by block {block}, and every key with it.", block=block)
    elif done.sessions:
        text = tr("%n sessions ended by block {block}, and every key with them.", "", done.sessions, block=block)
    else:
        text = tr("%n key(s) ended by block {block}; uses are refused from now on.", "", done.keys, block=block)
    if not done.refused:
        return (text,)
    return text, tr("The registry refused to end %n other(s); look again later.", "", len(done.refused))


def refused_text(count: int) -> str:
    """What is said of ends that were sent again and refused."""
    return tr("The registry refused to end %n session(s) or key(s); look again later.", "", count)


def waiting_text(count: int) -> str:
    """What is said of ends that are signed and not answered yet."""
    if count == 1:
        return tr("One end is signed and waits for the registry. It goes out by itself, without a touch.")
    return tr("%n ends are signed and wait for the registry. They go out by themselves, without a touch.", "", count)
