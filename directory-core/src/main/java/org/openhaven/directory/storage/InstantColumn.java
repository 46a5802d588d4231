package org.openhaven.directory.storage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Instants as UTC date and time with six digits. Both databases keep microseconds; MySQL
 * rounds what is finer, H2 as well, so the rest is cut off here and an instant reads back
 * as it was written. No time zone of server, session or JVM takes part.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<@Nullable Instant, @Nullable LocalDateTime> {

	/**
	 * The instant as a column keeps it.
	 * @param instant any instant
	 * @return the same microsecond
	 */
	public static Instant truncated(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * For statements that do not go through entities.
	 * @param instant any instant
	 * @return what to bind
	 */
	public static LocalDateTime of(Instant instant) {
		return LocalDateTime.ofInstant(truncated(instant), ZoneOffset.UTC);
	}

	@Override
	public @Nullable LocalDateTime convertToDatabaseColumn(@Nullable Instant instant) {
		return (instant != null) ? of(instant) : null;
	}

	@Override
	public @Nullable Instant convertToEntityAttribute(@Nullable LocalDateTime column) {
		return (column != null) ? column.toInstant(ZoneOffset.UTC) : null;
	}

}
