package org.openhaven.finder.site;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.openhaven.directory.site.SiteSettingUnusableException;
import org.openhaven.directory.site.SiteSettings;
import org.openhaven.directory.site.StartArea;
import org.openhaven.search.gazetteer.Gazetteer;

/**
 * Refuses to start with an area that is nowhere: every search would end in nothing, and
 * nobody would know why.
 */
@Component
class KnownArea {

	KnownArea(SiteSettings site) {
		StartArea area = site.startArea();
		Gazetteer gazetteer = Gazetteer.standard();
		area.states()
			.stream()
			.filter((code) -> !gazetteer.findStateCode(code).equals(Optional.of(code)))
			.forEach((code) -> {
				throw unusable(
						"states takes codes of states and territories such as MA, and none has the code " + code);
			});
		area.counties().stream().filter((fips) -> gazetteer.findCountyByFips(fips).isEmpty()).forEach((fips) -> {
			throw unusable("counties takes codes of counties as the Census Bureau counts since 2022, such as 25017,"
					+ " and none has the code " + fips);
		});
	}

	private static SiteSettingUnusableException unusable(String what) {
		return new SiteSettingUnusableException("haven.site.start-area " + what);
	}

}
