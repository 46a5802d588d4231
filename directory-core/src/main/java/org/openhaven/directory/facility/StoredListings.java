package org.openhaven.directory.facility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads listings past the entities: nothing is tracked, nothing is kept in memory. */
@Component
class StoredListings implements Listings {

	/** Made-up listings vanish at once when the first real one is committed. */
	private static final String SHOWN = """
			from facility where listing is not null
			and (sample = false or (select samples_hidden from directory_state where id = 1) = false)
			""";

	private final JdbcClient database;

	private final TransactionTemplate fresh;

	StoredListings(JdbcClient database, PlatformTransactionManager transactions) {
		this.database = database;
		this.fresh = new TransactionTemplate(transactions);
		this.fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.fresh.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		this.fresh.setReadOnly(true);
	}

	@Override
	public Optional<Listing> findListing(FacilityId id) {
		return read(() -> this.database.sql("select id, listing " + SHOWN + " and id = ?")
			.param(id.value())
			.query(StoredListings::listing)
			.optional());
	}

	@Override
	public Optional<Listing> findListing(String slug) {
		return read(() -> this.database.sql("select id, listing " + SHOWN + " and slug = ?")
			.param(slug)
			.query(StoredListings::listing)
			.optional());
	}

	@Override
	public List<Listing> findListings(Collection<FacilityId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return read(() -> this.database.sql("select id, listing " + SHOWN + " and id in (:ids)")
			.param("ids", ids.stream().map(FacilityId::value).toList())
			.query(StoredListings::listing)
			.list());
	}

	@Override
	public List<Listing> findListingsAfter(String after, int limit) {
		return read(() -> this.database.sql("select id, listing " + SHOWN + " and id > ? order by id limit ?")
			.params(after, limit)
			.query(StoredListings::listing)
			.list());
	}

	@Override
	public List<Version> findVersionsAfter(String after, int limit) {
		return read(() -> this.database.sql("select id, version " + SHOWN + " and id > ? order by id limit ?")
			.params(after, limit)
			.query((row, number) -> new Version(new FacilityId(row.getString(1)), row.getLong(2)))
			.list());
	}

	@Override
	public long count() {
		return read(() -> this.database.sql("select count(*) " + SHOWN).query(Long.class).single());
	}

	private static Listing listing(ResultSet row, int number) throws SQLException {
		FacilityId id = new FacilityId(row.getString(1));
		try {
			return ListingJson.read(row.getString(2));
		}
		catch (RuntimeException ex) {
			throw new ListingUnreadableException(id, ex);
		}
	}

	private <T> T read(Supplier<T> query) {
		return this.fresh.execute((status) -> query.get());
	}

}
