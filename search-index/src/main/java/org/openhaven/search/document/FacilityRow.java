package org.openhaven.search.document;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.ServiceKind;

/**
 * A facility as one result of a search shows it: a JSON object in UTF-8, written when the
 * listing is indexed. It holds codes and instants, never ages or labels; what depends on
 * the request (distance, match, reasons) is written around it.
 */
public final class FacilityRow {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final String SERVICES = "\"services\":[";

	private static final String NAME = "\"name\":\"";

	/** The last member of a row tells whether it is made up. */
	private static final String SAMPLE = "\"sample\":true}";

	private static final String LISTED = "\"listed\":[";

	private static final String SOURCE = "{\"source\":\"";

	private static final String END = "],\"";

	private final byte[] json;

	/** A character per byte: the JVM looks through texts many times faster. */
	private @Nullable String bytesAsText;

	/**
	 * Takes the bytes over; nobody may change them afterwards.
	 * @param json a JSON object in UTF-8
	 */
	public FacilityRow(byte[] json) {
		this.json = json;
	}

	/**
	 * The bytes themselves, for writing out.
	 * @return a JSON object in UTF-8, not a copy
	 */
	public byte[] bytes() {
		return this.json;
	}

	/**
	 * All that it tells, read. Costs some microseconds: for the rows that are shown, not
	 * for those that are looked through.
	 * @return a JSON object of its own
	 */
	public JsonNode read() {
		return MAPPER.readTree(this.json);
	}

	/**
	 * Whether the facility has a service of the kind.
	 * @param kind a kind of service
	 * @return true if the row lists it
	 */
	public boolean offers(ServiceKind kind) {
		int start = indexOf(SERVICES, 0);
		int end = indexOf(END, Math.max(0, start));
		int found = indexOf('"' + kind.value() + '"', Math.max(0, start));
		return start >= 0 && found >= 0 && found < end;
	}

	/**
	 * Whether the facility says this about a medicine.
	 * @param medicine value of the filter {@code medication}
	 * @param access how it stands to the medicine
	 * @return true if the row says so
	 */
	public boolean tells(String medicine, Access access) {
		return indexOf("{\"medication\":\"" + medicine + "\",\"access\":\"" + access.value() + "\"}", 0) >= 0;
	}

	/**
	 * What the facility is called, special characters as JSON writes them.
	 * @return empty if the row tells no name
	 */
	public String name() {
		int start = indexOf(NAME, 0) + NAME.length();
		int end = indexOf("\"", start);
		boolean told = start >= NAME.length() && end > start;
		return told ? new String(this.json, start, end - start, StandardCharsets.UTF_8) : "";
	}

	/**
	 * Whether the listing is made up.
	 * @return true for the listings of a fresh installation
	 */
	public boolean isSample() {
		return standsAt(this.json.length - SAMPLE.length(), SAMPLE);
	}

	/**
	 * Adds the sources that list the facility.
	 * @param sources to which their names are added
	 */
	public void addSources(Set<String> sources) {
		for (int at = Math.max(0, lastIndexOf(LISTED)); at < this.json.length; at++) {
			if (standsAt(at, SOURCE)) {
				int start = at + SOURCE.length();
				int end = start;
				while (this.json[end] != '"') {
					end++;
				}
				sources.add(new String(this.json, start, end - start, StandardCharsets.UTF_8));
			}
		}
	}

	/**
	 * Finds a text without reading the JSON.
	 * @param wanted of ASCII, with a quote that is not escaped among it, so that it
	 * cannot stand inside a text
	 * @param from byte at which to begin
	 * @return the first byte, -1 if it is not there
	 */
	public int indexOf(String wanted, int from) {
		if (this.bytesAsText == null) {
			this.bytesAsText = new String(this.json, StandardCharsets.ISO_8859_1);
		}
		return this.bytesAsText.indexOf(wanted, from);
	}

	/**
	 * As {@link #indexOf}, from the end: for what stands among the last members.
	 * @param wanted of ASCII, with a quote that is not escaped among it
	 * @return the first byte of the last place, -1 if it is not there
	 */
	public int lastIndexOf(String wanted) {
		int last = wanted.length() - 1;
		for (int at = this.json.length - 1; at >= last; at--) {
			if (this.json[at] == wanted.charAt(last) && standsAt(at - last, wanted)) {
				return at - last;
			}
		}
		return -1;
	}

	private boolean standsAt(int place, String wanted) {
		if (place < 0 || place + wanted.length() > this.json.length) {
			return false;
		}
		for (int i = 0; i < wanted.length(); i++) {
			if (this.json[place + i] != wanted.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof FacilityRow row && Arrays.equals(this.json, row.json);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.json);
	}

	@Override
	public String toString() {
		return new String(this.json, StandardCharsets.UTF_8);
	}

}
