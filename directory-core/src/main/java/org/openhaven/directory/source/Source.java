package org.openhaven.directory.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A list, in all its editions: a name under which statements are kept apart. */
@Entity
@Table(name = "source")
public class Source {

	/** Lower-case words and hyphens, at most 60 characters. */
	public static final String NAME_PATTERN = "[a-z0-9]+(?:[-_.][a-z0-9]+)*";

	private static final int LONGEST_NAME = 60;

	@Id
	private String name;

	private String format;

	@SuppressWarnings("NullAway.Init")
	protected Source() {
	}

	/**
	 * A new source.
	 * @param name its name
	 * @param format the format in which it first came
	 * @throws IllegalArgumentException if the name is not of the form
	 */
	public Source(String name, String format) {
		this.name = checked(name);
		this.format = format;
	}

	/**
	 * A source's name, if it can be one.
	 * @param name any text
	 * @return the same
	 * @throws IllegalArgumentException if it is not of the form
	 */
	public static String checked(String name) {
		if (name.length() > LONGEST_NAME || !name.matches(NAME_PATTERN)) {
			throw new IllegalArgumentException(
					"A source is named by lower-case words and hyphens, at most 60 characters, was '" + name + "'");
		}
		return name;
	}

	/**
	 * Its name.
	 * @return for example {@code samhsa-directory}
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The format in which it first came.
	 * @return for example {@code samhsa-directory-xlsx}
	 */
	public String format() {
		return this.format;
	}

}
