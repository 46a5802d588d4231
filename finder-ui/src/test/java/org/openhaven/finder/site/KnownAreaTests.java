package org.openhaven.finder.site;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhaven.directory.site.SiteColours;
import org.openhaven.directory.site.SiteSettingUnusableException;
import org.openhaven.directory.site.SiteSettings;
import org.openhaven.directory.site.StartArea;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KnownAreaTests {

	@ParameterizedTest
	@CsvSource({ "XX, states takes codes of states, XX", "ZZ, states takes codes of states, ZZ",
			"99999, counties takes codes of counties, 99999", "25000, counties takes codes of counties, 25000" })
	void areaThatIsNowhereIsRefusedInOneLine(String code, String takes, String named) {
		List<String> codes = List.of(code.length() == 2 ? "MA" : "25017", code);
		StartArea area = (code.length() == 2) ? new StartArea(codes, null, null, false)
				: new StartArea(null, codes, null, true);

		assertThatExceptionOfType(SiteSettingUnusableException.class).isThrownBy(() -> new KnownArea(site(area)))
			.withMessageContaining("haven.site.start-area " + takes)
			.withMessageEndingWith(named)
			.withMessageNotContaining("\n");
	}

	@Test
	void statesTerritoriesAndCountiesAreKnown() {
		for (StartArea area : List.of(StartArea.NONE, new StartArea(List.of("MA", "DC", "PR", "GU"), null, null, true),
				new StartArea(null, List.of("25017", "08031", "72127"), null, true),
				new StartArea(null, null, List.of(-106.0, 39.0, -104.0, 40.5), false))) {
			assertThatCode(() -> new KnownArea(site(area))).doesNotThrowAnyException();
		}
	}

	private static SiteSettings site(StartArea area) {
		return new SiteSettings("Haven", null, null, null, List.of("en", "es"), SiteColours.NONE, null, null, null,
				area, null);
	}

}
