package org.openhaven.finder.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import org.openhaven.directory.source.Credits;
import org.openhaven.directory.source.SourceEdition;
import org.openhaven.directory.source.SourceEditions;
import org.openhaven.finder.words.Words;

/** Which editions of which sources the directory holds. */
@Component
class EditionsPresent {

	private static final Logger LOGGER = LoggerFactory.getLogger(EditionsPresent.class);

	private final ObjectProvider<SourceEditions> editions;

	EditionsPresent(ObjectProvider<SourceEditions> editions) {
		this.editions = editions;
	}

	/** By source, the newest first; nothing while the directory cannot be asked. */
	List<Edition> editions(Words words) {
		try {
			return Optional.ofNullable(this.editions.getIfAvailable())
				.map(SourceEditions::findAll)
				.orElse(List.of())
				.stream()
				.map(SourceEdition::id)
				.sorted(Comparator.comparing(SourceEdition.Id::source)
					.thenComparing(SourceEdition.Id::edition, Comparator.reverseOrder()))
				.map((id) -> new Edition(String.join("", Credits.of(List.of(id.source()))), words.date(id.edition())))
				.toList();
		}
		catch (DataAccessException | TransactionException down) {
			LOGGER.warn("Editions cannot be read: the page of sources is shown without them");
			return List.of();
		}
	}

}
