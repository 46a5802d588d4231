package org.openhaven.finder.words;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * Messages with numbers as they are written in the United States, in Spanish as well:
 * 12,115. Source: CLDR 48, es-US.
 */
final class RegionalMessages implements MessageSource {

	private final MessageSource messages;

	RegionalMessages(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public @Nullable String getMessage(String code, Object @Nullable [] arguments, @Nullable String otherwise,
			@Nullable Locale language) {
		return this.messages.getMessage(code, arguments, otherwise, regional(language));
	}

	@Override
	public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale language) {
		return this.messages.getMessage(code, arguments, regional(language));
	}

	@Override
	public String getMessage(MessageSourceResolvable message, @Nullable Locale language) {
		return this.messages.getMessage(message, regional(language));
	}

	private static @Nullable Locale regional(@Nullable Locale language) {
		return (language != null) ? Words.regional(language) : null;
	}

}
