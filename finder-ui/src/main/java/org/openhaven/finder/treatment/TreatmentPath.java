package org.openhaven.finder.treatment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.search.document.Words;
import org.openhaven.search.gazetteer.Gazetteer;

import org.springframework.web.util.UriUtils;

/**
 * A kind of care in a town.
 *
 * @param state USPS code, upper case
 * @param city the town's name in the words of the index: lower case, no accents, single
 * blanks
 * @param kind a kind of care
 */
public record TreatmentPath(String state, String city, ServiceKind kind) {

	/**
	 * Reads the parts of an address, forgiving case and punctuation.
	 * @param state code or name of a state
	 * @param city name of a town, words divided by anything
	 * @param service value of the filter {@code service}
	 * @return empty if there is no such state or kind of care, or the town has no name
	 */
	static Optional<TreatmentPath> of(String state, String city, String service) {
		String words = Words.folded(city);
		Optional<ServiceKind> kind = ServiceKind.find(service.toLowerCase(Locale.ROOT));
		if (words.isEmpty() || kind.isEmpty()) {
			return Optional.empty();
		}
		return Gazetteer.standard().findStateCode(state).map((code) -> new TreatmentPath(code, words, kind.get()));
	}

	/**
	 * The one address of this page, without the prefix of a language.
	 * @return for example {@code /treatment/oh/dayton/sober-living}
	 */
	public String path() {
		String town = UriUtils.encodePathSegment(this.city.replace(' ', '-'), StandardCharsets.UTF_8);
		return "/treatment/" + this.state.toLowerCase(Locale.ROOT) + "/" + town + "/" + this.kind.value();
	}

	TreatmentPath of(ServiceKind other) {
		return new TreatmentPath(this.state, this.city, other);
	}

}
