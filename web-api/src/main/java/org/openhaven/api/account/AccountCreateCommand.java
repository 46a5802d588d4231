package org.openhaven.api.account;

import java.time.Clock;

import org.openhaven.api.command.Arguments;
import org.openhaven.api.command.Command;
import org.openhaven.api.command.CommandFailedException;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.Usage;
import org.openhaven.api.command.UsageException;
import org.openhaven.directory.account.Account;
import org.openhaven.directory.account.Accounts;
import org.openhaven.directory.account.Email;
import org.openhaven.directory.account.Role;

/**
 * {@code bin/haven account create}. Who can run it on the server vouches for the address:
 * the account is active at once.
 */
@Usage(name = "account create", summary = "creates an account", operands = "EMAIL",
		options = @Usage.Option(name = "role", value = "ROLE", help = "operator, moderator or admin"))
class AccountCreateCommand implements Command {

	private final Accounts accounts;

	private final Clock clock;

	AccountCreateCommand(Accounts accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		String name = arguments.option("role")
			.orElseThrow(() -> new UsageException("--role is missing: operator, moderator or admin"));
		Email email = email(arguments.operand("EMAIL"));
		if (this.accounts.findAccount(email).isPresent()) {
			throw new CommandFailedException("There is an account of " + email.address() + " already.");
		}
		Account account = new Account(email, role(name), this.clock.instant());
		account.activate();
		this.accounts.save(account);
		console.say("Created account " + account.id() + " of " + email.address() + ", " + account.role().value() + ".");
		return ExitCode.DONE;
	}

	private static Email email(String text) {
		try {
			return new Email(text);
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

	private static Role role(String text) {
		try {
			return Role.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

}
