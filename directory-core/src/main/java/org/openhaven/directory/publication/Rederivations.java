package org.openhaven.directory.publication;

import java.util.List;
import java.util.function.LongConsumer;

import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.facility.Facilities;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives all listings anew from what is stated: after the rules have got better, or the
 * order of sources has changed. Changes only what now says something else.
 */
@Component
public class Rederivations {

	private static final int AT_A_TIME = 100;

	private final Facilities facilities;

	private final Publications publications;

	private final TransactionTemplate transaction;

	Rederivations(Facilities facilities, Publications publications, PlatformTransactionManager transactions) {
		this.facilities = facilities;
		this.publications = publications;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Derives all listings, in batches.
	 * @param reason why, in plain words; stands in the history
	 * @param progress told how many are done
	 * @return how many changed
	 */
	public long run(String reason, LongConsumer progress) {
		ChangeCause cause = new ChangeCause.Rederived(reason);
		return walk(false, cause, progress) + walk(true, cause, progress);
	}

	private long walk(boolean sample, ChangeCause cause, LongConsumer progress) {
		String after = "";
		long done = 0;
		long changed = 0;
		List<String> ids = this.facilities.findNextIds(sample, after, Limit.of(AT_A_TIME));
		while (!ids.isEmpty()) {
			List<String> some = ids;
			Integer news = this.transaction
				.execute((status) -> this.publications.publish(this.publications.open(some).values(), cause).size());
			changed += (news != null) ? news : 0;
			done += ids.size();
			progress.accept(done);
			after = ids.getLast();
			ids = this.facilities.findNextIds(sample, after, Limit.of(AT_A_TIME));
		}
		return changed;
	}

}
