"""The command line: `countersign`.

Without a command it opens the window. Every command that prints for people prints the same as JSON with
`--json`, tells a failure in one sentence on standard error, and exits 0 for done, 1 for refused or failed,
2 for a wrong call.
"""

from __future__ import annotations

import subprocess
import sys

import typer

from authenticator.commands import (
    approve,
    client,
    computers,
    doctor,
    identity,
    keys,
    mcp,
    network,
    provider,
    receipt,
    sessions,
    testkey,
)
from authenticator.commands.key_options import FidoDeviceOption, use_device
from authenticator.commands.output import HomeOption
from authenticator.scan.process import is_child

cli = typer.Typer(
    name="countersign",
    help="Approve logins with one touch, and see and end what you approved. Without a command: the window.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
cli.add_typer(network.commands, name="network")
cli.add_typer(identity.commands, name="identity")
cli.add_typer(computers.commands, name="computers")
cli.add_typer(keys.commands, name="keys")
cli.add_typer(sessions.commands, name="sessions")
cli.add_typer(client.commands, name="client")
cli.add_typer(testkey.commands, name="testkey")
cli.add_typer(provider.commands, name="provider")
cli.command("approve")(approve.approve)
cli.command("request")(client.request)
cli.command("call")(client.call)
cli.command("mcp")(mcp.mcp)
cli.command("verify")(receipt.verify)
cli.command("doctor")(doctor.doctor)


@cli.callback(invoke_without_command=True)
def window(context: typer.Context, fido_device: FidoDeviceOption = None, home: HomeOption = None) -> None:
    """Approve logins with one touch, and see and end what you approved. Without a command: the window."""
    use_device(fido_device)
    if context.invoked_subcommand is not None:
        return
    arguments = ["--home", str(home)] if home else []
    raise typer.Exit(subprocess.run([sys.executable, "-m", "ui", *arguments], check=False).returncode)  # noqa: S603


def main() -> None:
    """Entry point of the `countersign` command."""
    if is_child(sys.argv[1:]):
        from authenticator.scan import child

        sys.exit(child.main())
    cli()
