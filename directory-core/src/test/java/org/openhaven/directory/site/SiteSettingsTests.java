package org.openhaven.directory.site;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.SampleListings;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SiteSettingsTests {

	private static final Locale SPANISH = Locale.of("es");

	/** In Denver County, CO. */
	private static final Listing HARBOR_HOUSE = SampleListings.harborHouse(new FacilityId("000000000001"));

	@Test
	void nothingSetIsHavenAsItComes() {
		SiteSettings site = site(Map.of());

		assertThat(site).isEqualTo(SiteSettings.STANDARD);
		assertThat(site.colours().css()).isEmpty();
		assertThat(site.hasImprint()).isFalse();
		assertThat(site.startArea().isInside(HARBOR_HOUSE)).isTrue();
	}

	@Test
	void textsFallBackToTheOtherLanguage() {
		SiteSettings site = site(Map.of("haven.site.text.en", "Run by the county.", "haven.site.imprint.es", "Uno\nDos",
				"haven.site.links[0].title.en", "County", "haven.site.links[0].address", "https://county.example/"));

		assertThat(site.text(SPANISH)).isEqualTo("Run by the county.");
		assertThat(site.imprint(Locale.ENGLISH)).containsExactly("Uno", "Dos");
		assertThat(site.links().getFirst().title(SPANISH)).isEqualTo("County");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://haven.example", "http://localhost:8080", "https://[::1]:8443" })
	void addressesMayBeginWithTheSitesOwn(String url) {
		assertThat(site(Map.of("haven.site.url", url)).url()).isEqualTo(url);
	}

	@ParameterizedTest
	@CsvSource({ "help@county.example, mailto:help@county.example", "https://county.example/, https://county.example/",
			"303-555-0100, tel:+13035550100" })
	void contactLeadsSomewhere(String contact, String address) {
		assertThat(site(Map.of("haven.site.contact", contact)).contactAddress()).isEqualTo(address);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			haven.site.name                 | ''                   | haven.site.name takes
			haven.site.url                  | haven.example        | haven.site.url takes
			haven.site.url                  | https://haven.example/finder | haven.site.url takes
			haven.site.url                  | 'https://haven.example?a=b c' | haven.site.url takes
			haven.site.languages            | fr                   | haven.site.languages takes
			haven.site.text.fr              | Bonjour              | haven.site.text takes
			haven.site.contact              | javascript:alert(1)  | haven.site.contact takes
			haven.site.colours.light.harbor | teal                 | haven.site.colours takes
			haven.site.start-area.states    | Colorado             | haven.site.start-area states takes
			haven.site.start-area.counties  | 8031                 | haven.site.start-area counties takes
			haven.site.start-area.box       | 1,2,3                | haven.site.start-area box takes
			haven.site.start-area.box       | 10,2,3,4             | haven.site.start-area box takes
			haven.site.start-area.only-inside | true               | haven.site.start-area only-inside takes
			haven.site.links[0].address     | http://x.example/    | haven.site.links takes
			""")
	void whatCannotBeUsedIsRefusedWithItsName(String setting, String value, String message) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> site(Map.of(setting, value)))
			.havingRootCause()
			.isInstanceOf(SiteSettingUnusableException.class)
			.withMessageStartingWith(message);
	}

	@Test
	void startAreaIsAskedWhereNoPlaceIsNamed() {
		StartArea counties = site(
				Map.of("haven.site.start-area.counties", "08031,08001", "haven.site.start-area.only-inside", "true"))
			.startArea();
		StartArea box = site(Map.of("haven.site.start-area.box", "-106,39,-104,40.5")).startArea();

		assertThat(counties.parameters()).isEqualTo(Map.of("county", "08031,08001")).isEqualTo(counties.demands());
		assertThat(counties.shows(HARBOR_HOUSE)).isTrue();
		assertThat(box.parameters()).isEqualTo(Map.of("bbox", "-106.0,39.0,-104.0,40.5"));
		assertThat(box.demands()).isEmpty();
		assertThat(box.isInside(HARBOR_HOUSE)).isTrue();
	}

	@Test
	void whatLiesOutsideIsHiddenOnlyIfAsked() {
		Map<String, String> utah = Map.of("haven.site.start-area.states", "UT");

		assertThat(site(utah).startArea().shows(HARBOR_HOUSE)).isTrue();
		assertThat(site(utah).startArea().isInside(HARBOR_HOUSE)).isFalse();
		assertThat(site(Map.of("haven.site.start-area.states", "UT", "haven.site.start-area.only-inside", "true"))
			.startArea()
			.shows(HARBOR_HOUSE)).isFalse();
	}

	@Test
	void mapOfStreetsTellsWhoSeesWhatIsLookedAt() {
		StreetMap map = site(Map.of("haven.site.street-map.address", "https://tiles.example:8443/{z}/{x}/{y}.png?key=1",
				"haven.site.street-map.credit", "Streets by Example"))
			.streetMap();

		assertThat(map).extracting(StreetMap::host).isEqualTo("tiles.example:8443");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://tiles.example/{z}/{x}/{y}.png", "https://tiles.example/{z}/{x}.png",
			"https://tiles.example/{z}/{x}/{y}.png; script-src *", "//tiles.example/{z}/{x}/{y}.png" })
	void mapOfStreetsIsOfTheWebAndHasPlacesForItsTiles(String address) {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> site(Map.of("haven.site.street-map.address", address, "haven.site.street-map.credit",
					"Streets by Example")))
			.havingRootCause()
			.withMessageStartingWith("haven.site.street-map.address takes an https address with {z}");
	}

	@Test
	void linesOfTheSiteComeAfterTheUsualOnes() {
		HelpLines lines = bind("haven", HelpLines.class,
				Map.of("haven.help-lines[0].number", "988", "haven.help-lines[0].strip.en", "Crisis",
						"haven.site.help-lines[0].number", "303-555-0100", "haven.site.help-lines[0].about.en",
						"The county."));

		assertThat(lines.helpLines()).extracting(HelpLine::number).containsExactly("988", "303-555-0100");
		assertThat(lines.strip()).extracting(HelpLine::call).containsExactly("tel:988");
		assertThat(lines.treatment().call()).isEqualTo("tel:+13035550100");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			haven.help-lines[0].text   | 988                | haven.help-lines takes at least one line
			haven.help-lines[0].number | call us            | haven.help-lines takes numbers
			haven.help-lines[0].chat   | http://x.example   | haven.help-lines takes a chat
			haven.help-lines[0].word   | HELP               | haven.help-lines takes lines with
			""")
	void linesThatNobodyCanReachAreRefused(String setting, String value, String message) {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind("haven", HelpLines.class, Map.of(setting, value)))
			.havingRootCause()
			.withMessageStartingWith(message);
	}

	@Test
	void quickExitLeadsToTheWebOnly() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind("haven", HelpLines.class,
					Map.of("haven.help-lines[0].number", "988", "haven.quick-exit-url", "javascript:alert(1)")))
			.havingRootCause()
			.withMessageStartingWith("haven.quick-exit-url takes");
	}

	@Test
	void contrastIsThatOfTheGuidelines() {
		assertThat(Colour.BLACK.contrast(Colour.WHITE)).isEqualTo(21);
		assertThat(Colour.of("#767676").contrast(Colour.WHITE)).isBetween(4.54, 4.55);
	}

	private static SiteSettings site(Map<String, String> properties) {
		return bind("haven.site", SiteSettings.class, properties);
	}

	private static <T> T bind(String prefix, Class<T> type, Map<String, String> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
	}

}
