package org.openhaven.directory.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this finder calls itself and what it shows: {@code haven.site.*}. Texts stand under
 * {@code en} and {@code es}; where one is missing the other is shown.
 *
 * @param name in the head and in titles of pages, 1 to 40 characters
 * @param url scheme and host that absolute addresses begin with, null for those that the
 * browser asked
 * @param text a sentence or two about who runs it, shown in the foot of every page
 * @param logo an SVG file that stands in the head, null for Haven's door
 * @param languages of the pages: {@code en}, {@code es} or both
 * @param colours in place of the design's own
 * @param contact an address of mail or of the web, or a number to call; null if there is
 * none
 * @param imprint who answers for the pages, each line a paragraph
 * @param links further links in the foot
 * @param startArea where people are who ask without a place
 * @param streetMap a map to choose in place of the outlines, null if there is none
 */
@ConfigurationProperties("haven.site")
public record SiteSettings(@DefaultValue("Haven") String name, @Nullable String url, @Nullable Map<String, String> text,
		@Nullable Path logo, @DefaultValue( {
				"en", "es" }) List<String> languages,
		@DefaultValue SiteColours colours, @Nullable String contact, @Nullable Map<String, String> imprint,
		@Nullable List<SiteLink> links, @DefaultValue StartArea startArea, @Nullable StreetMap streetMap){

	private static final int LONGEST_NAME = 40;

	private static final Pattern BASE = Pattern
		.compile("https?://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

	private static final List<String> SPOKEN = List.of("en", "es");

	/** Haven as it comes. */
	public static final SiteSettings STANDARD = new SiteSettings("Haven", null, null, null, List.of("en", "es"),
			SiteColours.NONE, null, null, null, StartArea.NONE, null);

	/**
	 * Checks and copies.
	 * @throws IllegalArgumentException if a setting cannot be used; the message says
	 * which
	 */
	public SiteSettings {
		if (name.isBlank() || name.length() > LONGEST_NAME) {
			throw new SiteSettingUnusableException("haven.site.name takes 1 to 40 characters, and was '" + name + "'");
		}
		url = (url != null && url.isEmpty()) ? null : url;
		if (url != null && !BASE.matcher(url).matches()) {
			throw new SiteSettingUnusableException(
					"haven.site.url takes scheme and host, such as https://haven.example, and was " + url);
		}
		languages = List.copyOf(languages);
		if (languages.isEmpty() || !SPOKEN.containsAll(languages)) {
			throw new SiteSettingUnusableException("haven.site.languages takes en, es or both, and was " + languages);
		}
		text = copyOf("text", text);
		imprint = copyOf("imprint", imprint);
		links = (links != null) ? List.copyOf(links) : List.of();
		if (contact != null && !contact.matches("https://\\S+|[^@\\s]+@[^@\\s]+|[0-9+(][0-9 ().+-]*")) {
			throw new SiteSettingUnusableException(
					"haven.site.contact takes an https address, a mail address or a number to call, and was "
							+ contact);
		}
	}

	private static Map<String, String> copyOf(String setting, @Nullable Map<String, String> texts) {
		if (texts == null) {
			return Map.of();
		}
		if (!SPOKEN.containsAll(texts.keySet())) {
			throw new SiteSettingUnusableException(
					"haven.site." + setting + " takes texts under en and es, and was " + texts.keySet());
		}
		return Map.copyOf(texts);
	}

	@Override
	public List<SiteLink> links() {
		return Objects.requireNonNull(this.links);
	}

	/**
	 * Who runs it.
	 * @param language English or Spanish
	 * @return empty if nothing is said
	 */
	public String text(Locale language) {
		return in(this.text, language);
	}

	/**
	 * Who answers for the pages.
	 * @param language English or Spanish
	 * @return paragraphs, none if nothing is said
	 */
	public List<String> imprint(Locale language) {
		return in(this.imprint, language).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	/**
	 * Whether there is anything to say on a page of its own.
	 * @return true with an imprint or a contact
	 */
	public boolean hasImprint() {
		return this.contact != null || !Objects.requireNonNull(this.imprint).isEmpty();
	}

	/**
	 * Where the contact leads.
	 * @return an address that a browser opens, null if there is none
	 */
	public @Nullable String contactAddress() {
		if (this.contact == null || this.contact.startsWith("https:")) {
			return this.contact;
		}
		return this.contact.contains("@") ? "mailto:" + this.contact : "tel:" + HelpLine.dialled(this.contact);
	}

	/**
	 * Whether there are pages in a language.
	 * @param language {@code en} or {@code es}
	 * @return true for one of its languages
	 */
	public boolean speaks(String language) {
		return this.languages.contains(language);
	}

	/**
	 * Whether people may choose between languages.
	 * @return false if there is one
	 */
	public boolean speaksBoth() {
		return this.languages.containsAll(SPOKEN);
	}

	static String in(@Nullable Map<String, String> texts, Locale language) {
		if (texts == null) {
			return "";
		}
		String other = texts.values().stream().sorted().findFirst().orElse("");
		return texts.getOrDefault(language.getLanguage(), texts.getOrDefault("en", other));
	}

}
