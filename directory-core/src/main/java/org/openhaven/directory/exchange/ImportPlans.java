package org.openhaven.directory.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.account.Account;
import org.openhaven.directory.account.Accounts;
import org.openhaven.directory.account.Role;
import org.openhaven.directory.exchange.read.SourceDescription;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.source.Source;
import org.openhaven.directory.storage.Digest;

import org.springframework.stereotype.Component;

/**
 * Makes out of what is asked, and what the files say of themselves, what is to be done.
 */
@Component
class ImportPlans {

	private final Accounts accounts;

	private final Clock clock;

	ImportPlans(Accounts accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * The plan.
	 * @throws EditionUnknownException if nothing tells the edition
	 * @throws ImportRefusedException if it cannot be done as asked
	 */
	ImportPlan of(ImportRequest request, SourceDescription description) {
		String source = checkedSource((request.source() != null) ? request.source() : description.source());
		LocalDate edition = (request.edition() != null) ? request.edition() : description.edition();
		if (edition == null) {
			throw new EditionUnknownException(source);
		}
		Origin.Confirmed confirmed = confirmed(request);
		String fingerprint = fingerprint(request, source, edition);
		return new ImportPlan(source, edition, request.covers(), fingerprint, request.dryRun(), request.acceptMissing(),
				false, confirmed);
	}

	private static String checkedSource(String name) {
		try {
			return Source.checked(name);
		}
		catch (IllegalArgumentException ex) {
			throw new ImportRefusedException(String.valueOf(ex.getMessage()));
		}
	}

	private Origin.@Nullable Confirmed confirmed(ImportRequest request) {
		if (request.confirmedBy() == null) {
			return null;
		}
		Account account = this.accounts.findAccount(request.confirmedBy())
			.orElseThrow(() -> new ImportRefusedException("There is no account " + request.confirmedBy()
					+ ": create it with 'account create', or leave --confirmed-by out"));
		String role = (account.role() == Role.OPERATOR) ? "operator" : "moderator";
		return new Origin.Confirmed(account.id(), role, this.clock.instant(), "haven-csv");
	}

	/** Files with other options are another import. */
	private static String fingerprint(ImportRequest request, String source, LocalDate edition) {
		MessageDigest digest = Digest.sha256();
		for (Path file : request.files()) {
			try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
				content.transferTo(OutputStream.nullOutputStream());
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot read " + file, ex);
			}
		}
		return Digest.of(HexFormat.of().formatHex(digest.digest()) + "|" + source + "|" + edition + "|"
				+ request.covers() + "|" + request.mapping() + "|" + request.confirmedBy());
	}

}
