package org.openhaven.directory.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.facility.Facilities;
import org.openhaven.directory.publication.Dossier;
import org.openhaven.directory.publication.Publications;
import org.openhaven.directory.source.Coverage;
import org.openhaven.directory.source.SourceRecord;
import org.openhaven.directory.source.SourceRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The made-up directory of a fresh installation: there from the first start, so that a
 * search finds something, and gone for good with the first real listing. Only in an
 * embedded database, never in MySQL; {@code haven.sample=never} switches it off.
 */
@Component
public class SampleDirectory {

	/** How many there are on a fresh installation. */
	public static final int SIZE = 300;

	private static final Logger LOG = LoggerFactory.getLogger(SampleDirectory.class);

	/** Nobody else's: a sample file that is imported is not taken for these. */
	private static final long SEED = 0x5EED_0F_4A_5A_4D_71L;

	private static final int AT_A_TIME = 100;

	/** Of no list: only told so that the rows have a date. */
	private static final LocalDate EDITION = LocalDate.of(2022, 1, 1);

	private final Facilities facilities;

	private final SourceRecords records;

	private final Publications publications;

	private final ObjectProvider<Imports> imports;

	private final ObjectProvider<Towns> towns;

	private final TransactionTemplate transaction;

	private final boolean wanted;

	SampleDirectory(Facilities facilities, SourceRecords records, Publications publications,
			ObjectProvider<Imports> imports, ObjectProvider<Towns> towns, PlatformTransactionManager transactions,
			DataSource database, @Value("${haven.sample:auto}") String sample) {
		this.facilities = facilities;
		this.records = records;
		this.publications = publications;
		this.imports = imports;
		this.towns = towns;
		this.transaction = new TransactionTemplate(transactions);
		this.wanted = isWanted(sample) && isEmbedded(database);
	}

	private static boolean isWanted(String sample) {
		return switch (sample.toLowerCase(Locale.ROOT)) {
			case "auto" -> true;
			case "never" -> false;
			default -> throw new IllegalArgumentException("haven.sample is one of auto, never, was '" + sample + "'");
		};
	}

	private static boolean isEmbedded(DataSource database) {
		return database instanceof HikariDataSource pool && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:h2:");
	}

	/**
	 * Brings the directory into the state in which it is to be served: fills it where it
	 * is empty, finishes an interrupted filling or clearing.
	 */
	public void prepare() {
		if (this.facilities.existsBySample(false)) {
			clear();
		}
		else if (this.wanted && this.facilities.count() < SIZE) {
			SampleFacilities made = new SampleFacilities(SEED, this.towns.getIfAvailable(LargeTowns::new));
			this.imports.getObject()
				.run(new SampleReading(made, SIZE), SampleFacilities.SOURCE, EDITION, Coverage.NOTHING,
						"sample-" + SEED + "-" + SIZE, true, Progress.NONE);
			LOG.info("The directory holds {} made-up facilities until the first real one is imported", SIZE);
		}
	}

	/** Removes what is made up, a few at a time. */
	void clear() {
		int removed = 0;
		for (int some = -1; some != 0; removed += some) {
			some = count(this.transaction.execute((status) -> removeSome()));
		}
		if (removed > 0) {
			LOG.info("Removed {} made-up facilities", removed);
		}
	}

	private static int count(@Nullable Integer some) {
		return (some != null) ? some : 0;
	}

	private int removeSome() {
		Collection<Dossier> dossiers = this.publications
			.open(this.facilities.findNextIds(true, "", Limit.of(AT_A_TIME)))
			.values();
		for (Dossier dossier : dossiers) {
			for (SourceRecord record : List.copyOf(dossier.records())) {
				dossier.take(record);
				this.records.delete(record);
			}
		}
		this.publications.publish(dossiers, new ChangeCause.Rederived("made up"));
		return dossiers.size();
	}

}
