package org.openhaven.directory.exchange.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * States, the District, territories, freely associated states and military addresses of
 * the US. Source: USPS Publication 28, Postal Addressing Standards, appendix B.
 */
final class UsStates {

	private static final Map<String, String> CODES_BY_NAME = Arrays.stream("""
			AL Alabama|AK Alaska|AS American Samoa|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|
			DE Delaware|DC District of Columbia|FM Federated States of Micronesia|FL Florida|GA Georgia|GU Guam|
			HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|
			MH Marshall Islands|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|
			MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|
			NC North Carolina|ND North Dakota|MP Northern Mariana Islands|OH Ohio|OK Oklahoma|OR Oregon|PW Palau|
			PA Pennsylvania|PR Puerto Rico|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|
			UT Utah|VT Vermont|VA Virginia|VI Virgin Islands|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|
			AA Armed Forces Americas|AE Armed Forces Europe|AP Armed Forces Pacific""".split("\\|\\s*"))
		.collect(Collectors.toUnmodifiableMap((line) -> line.substring(3).toLowerCase(Locale.ROOT),
				(line) -> line.substring(0, 2)));

	private static final Map<String, String> CODES = CODES_BY_NAME.values()
		.stream()
		.collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));

	private UsStates() {
	}

	/** The code of a state given by code or name, or null if there is none. */
	static @Nullable String find(String text) {
		String code = CODES.get(text.replace(".", "").toUpperCase(Locale.ROOT));
		return (code != null) ? code : CODES_BY_NAME.get(text.toLowerCase(Locale.ROOT));
	}

}
