package org.openhaven.finder.words;

import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.explain.Miles;
import org.openhaven.search.explain.ShortLabel;

/** Words of one language. */
public final class Words {

	private static final int MOST_DAYS = 60;

	private static final int DAYS_PER_MONTH = 30;

	private static final int DAYS_PER_YEAR = 365;

	private final MessageSource messages;

	private final Locale language;

	Words(MessageSource messages, Locale language) {
		this.messages = messages;
		this.language = language;
	}

	/**
	 * The language.
	 * @return English or Spanish
	 */
	public Locale language() {
		return this.language;
	}

	/**
	 * A message.
	 * @param key in the bundle {@code messages/finder}
	 * @param arguments what is set into it
	 * @return plain text
	 * @throws org.springframework.context.NoSuchMessageException if there is none
	 */
	public String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.language);
	}

	/**
	 * The lines of a message.
	 * @param key in the bundle {@code messages/finder}
	 * @return none if there is no such message
	 */
	public List<String> lines(String key) {
		String text = this.messages.getMessage(key, null, "", this.language);
		return (text != null) ? text.lines().toList() : List.of();
	}

	/**
	 * The label of a value without its explanation in brackets.
	 * @param filter a filter
	 * @param value one of its values
	 * @return as it stands on its own
	 */
	public String label(String filter, String value) {
		return ShortLabel.of(new FilterValue(filter, value), this.language);
	}

	/**
	 * What people call a source.
	 * @param source its name
	 * @return the name itself for a source that is not known here
	 */
	public String source(String source) {
		return Objects.requireNonNullElse(this.messages.getMessage("source." + source, null, source, this.language),
				source);
	}

	/**
	 * How long ago something was.
	 * @param then a moment
	 * @param now the moment of the request
	 * @return in hours on the same day, in days up to sixty, then in months and years
	 */
	public String ago(Instant then, Instant now) {
		Duration age = Duration.between(then, now);
		if (age.toHours() < 1) {
			return say("ago.now");
		}
		return (age.toHours() < 24) ? say("ago.hours", age.toHours()) : agoDays(age.toDays());
	}

	private String agoDays(long days) {
		if (days == 1) {
			return say("ago.yesterday");
		}
		if (days <= MOST_DAYS) {
			return say("ago.days", days);
		}
		return (days < 2 * DAYS_PER_YEAR) ? say("ago.months", days / DAYS_PER_MONTH)
				: say("ago.years", days / DAYS_PER_YEAR);
	}

	/**
	 * A distance.
	 * @param meters along a great circle
	 * @param approximate whether the place is known less exactly than its door
	 * @return miles with one decimal, or less than a mile where more is not known
	 */
	public String miles(double meters, boolean approximate) {
		return Miles.said(meters, approximate, this.language);
	}

	/**
	 * A number of things.
	 * @param count any
	 * @return for example {@code 12,115}
	 */
	public String number(long count) {
		return NumberFormat.getIntegerInstance(regional()).format(count);
	}

	/**
	 * A date with the month's name.
	 * @param date any
	 * @return for example {@code November 16, 2026}
	 */
	public String date(LocalDate date) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(regional()).format(date);
	}

	/**
	 * A time of day.
	 * @param time any
	 * @return for example {@code 8 am} or {@code 5:30 pm}
	 */
	public String time(LocalTime time) {
		int hour = (time.getHour() % 12 == 0) ? 12 : time.getHour() % 12;
		String minutes = (time.getMinute() == 0) ? "" : String.format(Locale.ROOT, ":%02d", time.getMinute());
		return hour + minutes + (time.getHour() < 12 ? " am" : " pm");
	}

	/**
	 * The name of a day of the week.
	 * @param day any
	 * @return in full
	 */
	public String day(DayOfWeek day) {
		return day.getDisplayName(TextStyle.FULL, this.language);
	}

	/**
	 * Things one after another.
	 * @param things of a list, in order
	 * @return divided by commas
	 */
	public String list(List<String> things) {
		return String.join(", ", things);
	}

	/**
	 * A town with its state.
	 * @param city null or empty if unknown
	 * @param region code of the state, null or empty if unknown
	 * @return for example {@code Denver, CO}; what is known of it, empty for nothing
	 */
	public String town(@Nullable String city, @Nullable String region) {
		return list(Stream.of(Objects.requireNonNullElse(city, ""), Objects.requireNonNullElse(region, ""))
			.filter((part) -> !part.isEmpty())
			.toList());
	}

	private Locale regional() {
		return regional(this.language);
	}

	/** Dates and numbers are written as in the United States, in both languages. */
	static Locale regional(Locale language) {
		return Locale.of(language.getLanguage(), "US");
	}

}
