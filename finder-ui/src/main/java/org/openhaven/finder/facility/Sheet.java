package org.openhaven.finder.facility;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.finder.card.Mark;

/**
 * All that the page of a facility shows, in words.
 *
 * @param id public id
 * @param path of the page, without language
 * @param name as on its sign
 * @param title of the page
 * @param summary for engines
 * @param where its address, or its town
 * @param veiled whether only the town may be told
 * @param town and state, empty if unknown
 * @param distance from the place asked for, null if none was
 * @param from the place asked for, null if none was
 * @param organization it stands under, null if it is its own
 * @param kinds of care
 * @param caution what has to be known before all else, null for nothing
 * @param places free, null if nothing was ever reported
 * @param contact how to reach it
 * @param care what it does
 * @param medicines how it stands to each
 * @param pay what it costs and who pays
 * @param people for whom it is
 * @param several whether facts of the whole place may not hold for each service
 * @param hours when to come
 * @param questions what to ask on the phone
 * @param sources where this comes from
 * @param around what lies around it
 * @param day on which the page was made
 * @param qr its address for paper
 * @param data its facts for engines, null if none may list it
 */
record Sheet(String id, String path, String name, String title, String summary, String where, boolean veiled,
		String town, @Nullable String distance, @Nullable String from, @Nullable String organization,
		List<String> kinds, @Nullable String caution, @Nullable Mark places, Contact contact, Care care,
		Group medicines, Group pay, Group people, boolean several, Hours hours, List<QuestionWriter.Question> questions,
		Sources sources, Surroundings around, String day, QrImage qr, @Nullable String data) {

	/**
	 * What a place does.
	 *
	 * @param description its own words, null if there are none
	 * @param services its services
	 * @param rows what is told for the whole place
	 * @param proof how the group is known
	 */
	record Care(@Nullable String description, List<ServiceRow> services, List<Row> rows, Mark proof) {
	}

	/**
	 * Facts that are known alike.
	 *
	 * @param rows the facts
	 * @param proof how the group is known
	 */
	record Group(List<Row> rows, Mark proof) {
	}

	/**
	 * When to come.
	 *
	 * @param open whether it is open now, null if unknown
	 * @param zone whose time it is, null if unknown
	 * @param days the week, empty if unknown
	 * @param own the hours as their source writes them, null if the week tells all of it
	 * @param note what the table cannot say, null for nothing
	 * @param proof how the hours are known
	 */
	record Hours(@Nullable String open, @Nullable String zone, List<Row> days, @Nullable String own,
			@Nullable String note, Mark proof) {
	}

	/**
	 * Where a listing comes from.
	 *
	 * @param sentences one for each source
	 * @param rows who runs it and who looks after that
	 */
	record Sources(List<String> sentences, List<Row> rows) {
	}

	/**
	 * What lies around.
	 *
	 * @param next steps of care after it
	 * @param alike others of its kind
	 * @param kind of these, null if it states none
	 */
	record Surroundings(List<Neighbor> next, List<Neighbor> alike, @Nullable String kind) {
	}

}
