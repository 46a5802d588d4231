package org.openhaven.directory.source;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A source at one time: the date its list speaks of, and what its form asks about. */
@Entity
@Table(name = "source_edition")
public class SourceEdition {

	@EmbeddedId
	private Id id;

	private String answers;

	@SuppressWarnings("NullAway.Init")
	protected SourceEdition() {
	}

	/**
	 * A new edition.
	 * @param id which one
	 * @param answers filters that a filled checklist answers completely
	 */
	public SourceEdition(Id id, Collection<String> answers) {
		this.id = id;
		this.answers = String.join(",", new TreeSet<>(answers));
	}

	/**
	 * Notes that another file of the edition asks about other things.
	 * @param filters what it answers completely
	 */
	public void answer(Collection<String> filters) {
		this.answers = String.join(",", new TreeSet<>(filters));
	}

	/**
	 * Which one it is.
	 * @return source and date
	 */
	public Id id() {
		return this.id;
	}

	/**
	 * What its form asks about.
	 * @return filters that a filled checklist answers completely
	 */
	public Set<String> answers() {
		return this.answers.isEmpty() ? Set.of() : Set.of(this.answers.split(","));
	}

	/**
	 * A source at a date.
	 *
	 * @param source the source's name
	 * @param edition the date the list speaks of
	 */
	@Embeddable
	public record Id(String source, LocalDate edition) {
	}

}
