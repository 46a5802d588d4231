package org.openhaven.finder.site;

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhaven.directory.site.Colour;
import org.openhaven.directory.site.SiteColours;
import org.openhaven.directory.site.SiteColours.Scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PaletteTests {

	private static final Scheme NOTHING = new Scheme(null, null, null);

	private final Palette design = Palette.ofTheDesign();

	/** Pairs and figures: DESIGN.md, "Tokens". */
	@ParameterizedTest
	@CsvSource({ "ink, paper, 15.7, 13.5", "ink, mist, 14.3, 15.6", "ink-2, paper, 8.0, 9.1", "ink-2, mist, 7.3, 10.6",
			"ink-3, paper, 5.9, 6.8", "ink-3, mist, 5.3, 7.9", "ink-3, mist-2, 4.9, 5.8", "link, paper, 8.1, 9.7",
			"link, mist, 7.4, 11.3", "link, lantern-tint, 7.3, 8.4", "on-harbor, harbor, 9.2, 9.4",
			"kelp, paper, 7.0, 9.1", "kelp, kelp-tint, 5.9, 7.7", "dusk, paper, 8.1, 8.5", "dusk, dusk-tint, 6.7, 7.3",
			"clay, paper, 7.2, 8.0", "clay, clay-tint, 6.0, 7.3", "lantern-ink, lantern-tint, 8.0, 9.4",
			"on-lantern, lantern, 8.9, 9.6" })
	void textOfTheDesignCanBeRead(String before, String behind, double light, double dark) {
		assertThat(contrast(this.design.light(), before, behind)).isGreaterThanOrEqualTo(4.5)
			.isCloseTo(light, within(0.06));
		assertThat(contrast(this.design.dark(), before, behind)).isGreaterThanOrEqualTo(4.5)
			.isCloseTo(dark, within(0.06));
	}

	@ParameterizedTest
	@CsvSource({ "line-3, paper, 4.2, 5.0", "line-3, mist, 3.8, 5.8" })
	void edgesOfControlsCanBeSeen(String before, String behind, double light, double dark) {
		assertThat(contrast(this.design.light(), before, behind)).isGreaterThanOrEqualTo(3)
			.isCloseTo(light, within(0.06));
		assertThat(contrast(this.design.dark(), before, behind)).isGreaterThanOrEqualTo(3)
			.isCloseTo(dark, within(0.06));
	}

	@Test
	void lightTextOnTheDeepGroundCanBeRead() {
		assertThat(contrast(this.design.light(), "on-deep", "deep")).isCloseTo(12.8, within(0.06));
		assertThat(contrast(this.design.light(), "on-deep-2", "deep")).isCloseTo(8.9, within(0.06));
	}

	@Test
	void designAndDarkerColoursPass() {
		assertThat(this.design.complaint()).isEmpty();
		assertThat(this.design.with(new SiteColours(new Scheme("#5B2A86", "#F2C14E", "#2D1B4E"), NOTHING)).complaint())
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "#8899AA, , , harbor", ", #7A5A10, , lantern", ", , #C0C0C0, deep" })
	void coloursThatCannotBeToldApartAreRefusedByName(String harbor, String lantern, String deep, String named) {
		SiteColours pale = new SiteColours(new Scheme(harbor, lantern, deep), NOTHING);

		assertThat(this.design.with(pale).complaint())
			.hasValueSatisfying((complaint) -> assertThat(complaint).contains(named, "in the light scheme and needs"));
	}

	@Test
	void darkSchemeIsCheckedToo() {
		SiteColours dark = new SiteColours(NOTHING, new Scheme("#0D4F5C", null, null));

		assertThat(this.design.with(dark).complaint())
			.hasValueSatisfying((complaint) -> assertThat(complaint).contains("in the dark scheme"));
	}

	@Test
	void tintsAreMixedWithThePaperOfTheDesign() {
		SiteColours site = new SiteColours(new Scheme("#5B2A86", null, null), new Scheme("#D9B8F5", null, null));

		assertThat(site.lightTokens().get("tint"))
			.isEqualTo(Colour.of("#5B2A86").mixed(colour(this.design.light(), "paper"), 87));
		assertThat(site.darkTokens().get("tint"))
			.isEqualTo(Colour.of("#D9B8F5").mixed(colour(this.design.dark(), "paper"), 87));
	}

	private static double contrast(Map<String, Colour> colours, String before, String behind) {
		return colour(colours, before).contrast(colour(colours, behind));
	}

	private static Colour colour(Map<String, Colour> colours, String token) {
		return Objects.requireNonNull(colours.get(token), token);
	}

}
