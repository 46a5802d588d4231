package org.openhaven.directory.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.openhaven.directory.vocabulary.FilterValue;

/**
 * What one row of a source says about one place, as it said it: texts trimmed and their
 * entities resolved, codes upper-case, nothing concluded. Equal rows give equal
 * statements. Written as JSON it leaves out what is empty and reads back equal.
 *
 * @param name1 the first name, never blank
 * @param name2 the second name or program, null if there is none; sources cut it off at
 * their field width
 * @param otherNames further names
 * @param street1 null where the source keeps it private
 * @param street2 suite, building, or null
 * @param city or null
 * @param region in the US the two-letter code, upper case; elsewhere as given; or null
 * @param postalCode in the US {@code 02150} or {@code 02150-1234}, lost zeros put back;
 * elsewhere as given; null if there is none or it cannot be one
 * @param county name of the county as given, or null
 * @param country ISO 3166-1 alpha-2, upper case
 * @param latitude degrees as stated, possibly out of range or swapped with the longitude;
 * null if not stated
 * @param longitude as {@code latitude}
 * @param phones in the order stated, without placeholders and repeats
 * @param website address with its scheme, or null ({@code "http://"} means none)
 * @param email or null
 * @param description words of the facility about itself, or null
 * @param typeFacility the source's list this row belongs to, upper case: SA, SU, MH, OTP,
 * HRSA; null if not stated
 * @param focus value of the filter {@code focus} that the source states for all its rows,
 * or null
 * @param checklist whether missing codes mean unticked
 * @param codes service codes that are ticked, upper case, also those no code book knows
 * @param facts facts stated directly in the vocabulary's terms for the whole facility
 * @param services services stated apart with facts of their own
 * @param attributes typed facts of the facility that are no filter ({@code hours},
 * {@code beds}), as given
 * @param unknown what no code book or column list knows, kept to be shown: what was
 * stated ({@code category: name}, a code, a column) to the text given
 * @param raw the row as it stood in the file: column to text, without empty cells
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceStatement(String name1, @Nullable String name2, List<String> otherNames, @Nullable String street1,
		@Nullable String street2, @Nullable String city, @Nullable String region, @Nullable String postalCode,
		@Nullable String county, String country, @Nullable Double latitude, @Nullable Double longitude,
		List<StatedPhone> phones, @Nullable String website, @Nullable String email, @Nullable String description,
		@Nullable String typeFacility, @Nullable String focus, Checklist checklist, SortedSet<String> codes,
		SortedSet<FilterValue> facts, List<StatedService> services, SortedMap<String, String> attributes,
		SortedMap<String, String> unknown, SortedMap<String, String> raw) {

	/**
	 * Filter of a fact that has indirect evidence only; its value is the fact itself, for
	 * example {@code indirect} of {@code substance=alcohol}.
	 */
	public static final String INDIRECT = "indirect";

	/**
	 * Copies the collections; a missing one is empty.
	 * @throws IllegalArgumentException if the first name or the country is blank
	 */
	public SourceStatement {
		if (name1.isBlank()) {
			throw new IllegalArgumentException("A statement names its place");
		}
		if (country.isBlank()) {
			throw new IllegalArgumentException("A statement names the country of '" + name1 + "'");
		}
		otherNames = listOf(otherNames);
		phones = listOf(phones);
		codes = sortedOf(codes);
		facts = sortedOf(facts);
		services = listOf(services);
		attributes = sortedOf(attributes);
		unknown = sortedOf(unknown);
		raw = sortedOf(raw);
	}

	/**
	 * Starts a statement about a place in the US.
	 * @param name1 the first name
	 * @return a builder with nothing else stated
	 */
	public static Builder named(String name1) {
		return new Builder(name1);
	}

	/**
	 * Starts a statement that differs from this one.
	 * @return a builder that holds all of this statement
	 */
	public Builder toBuilder() {
		Builder builder = new Builder(this.name1);
		builder.name2 = this.name2;
		builder.otherNames.addAll(this.otherNames);
		builder.street1 = this.street1;
		builder.street2 = this.street2;
		builder.city = this.city;
		builder.region = this.region;
		builder.postalCode = this.postalCode;
		builder.county = this.county;
		builder.country = this.country;
		builder.latitude = this.latitude;
		builder.longitude = this.longitude;
		builder.phones.addAll(this.phones);
		builder.website = this.website;
		builder.email = this.email;
		builder.description = this.description;
		builder.typeFacility = this.typeFacility;
		builder.focus = this.focus;
		builder.checklist = this.checklist;
		builder.codes.addAll(this.codes);
		builder.facts.addAll(this.facts);
		builder.services.addAll(this.services);
		builder.attributes.putAll(this.attributes);
		builder.unknown.putAll(this.unknown);
		builder.raw.putAll(this.raw);
		return builder;
	}

	// A component left out of the JSON arrives as null.
	private static <T> List<T> listOf(@Nullable List<T> given) {
		return (given != null) ? List.copyOf(given) : List.of();
	}

	private static <T> SortedSet<T> sortedOf(@Nullable SortedSet<T> given) {
		return (given != null) ? Collections.unmodifiableSortedSet(new TreeSet<>(given)) : Collections.emptySortedSet();
	}

	private static SortedMap<String, String> sortedOf(@Nullable SortedMap<String, String> given) {
		return (given != null) ? Collections.unmodifiableSortedMap(new TreeMap<>(given)) : Collections.emptySortedMap();
	}

	/** Collects a statement; every part but the name may be left out. */
	public static final class Builder {

		private String name1;

		private @Nullable String name2;

		private final List<String> otherNames = new ArrayList<>();

		private @Nullable String street1;

		private @Nullable String street2;

		private @Nullable String city;

		private @Nullable String region;

		private @Nullable String postalCode;

		private @Nullable String county;

		private String country = "US";

		private @Nullable Double latitude;

		private @Nullable Double longitude;

		private final List<StatedPhone> phones = new ArrayList<>();

		private @Nullable String website;

		private @Nullable String email;

		private @Nullable String description;

		private @Nullable String typeFacility;

		private @Nullable String focus;

		private Checklist checklist = Checklist.ABSENT;

		private final SortedSet<String> codes = new TreeSet<>();

		private final SortedSet<FilterValue> facts = new TreeSet<>();

		private final List<StatedService> services = new ArrayList<>();

		private final SortedMap<String, String> attributes = new TreeMap<>();

		private final SortedMap<String, String> unknown = new TreeMap<>();

		private final SortedMap<String, String> raw = new TreeMap<>();

		private Builder(String name1) {
			this.name1 = name1;
		}

		/**
		 * Replaces the first name.
		 * @param name1 see the component
		 * @return this builder
		 */
		public Builder name1(String name1) {
			this.name1 = name1;
			return this;
		}

		/**
		 * States the second name.
		 * @param name2 see the component
		 * @return this builder
		 */
		public Builder name2(@Nullable String name2) {
			this.name2 = name2;
			return this;
		}

		/**
		 * Adds a further name.
		 * @param otherName what is added
		 * @return this builder
		 */
		public Builder otherName(String otherName) {
			this.otherNames.add(otherName);
			return this;
		}

		/**
		 * States the street.
		 * @param street1 see the component
		 * @return this builder
		 */
		public Builder street1(@Nullable String street1) {
			this.street1 = street1;
			return this;
		}

		/**
		 * States the second line of the street.
		 * @param street2 see the component
		 * @return this builder
		 */
		public Builder street2(@Nullable String street2) {
			this.street2 = street2;
			return this;
		}

		/**
		 * States the city.
		 * @param city see the component
		 * @return this builder
		 */
		public Builder city(@Nullable String city) {
			this.city = city;
			return this;
		}

		/**
		 * States the region, in the US the two-letter code.
		 * @param region see the component
		 * @return this builder
		 */
		public Builder region(@Nullable String region) {
			this.region = region;
			return this;
		}

		/**
		 * States the postal code.
		 * @param postalCode see the component
		 * @return this builder
		 */
		public Builder postalCode(@Nullable String postalCode) {
			this.postalCode = postalCode;
			return this;
		}

		/**
		 * States the county's name.
		 * @param county see the component
		 * @return this builder
		 */
		public Builder county(@Nullable String county) {
			this.county = county;
			return this;
		}

		/**
		 * States the country (default US).
		 * @param country see the component
		 * @return this builder
		 */
		public Builder country(String country) {
			this.country = country;
			return this;
		}

		/**
		 * States the point, unchecked.
		 * @param latitude degrees north, or null
		 * @param longitude degrees east, or null
		 * @return this builder
		 */
		public Builder point(@Nullable Double latitude, @Nullable Double longitude) {
			this.latitude = latitude;
			this.longitude = longitude;
			return this;
		}

		/**
		 * Adds a phone number.
		 * @param phone what is added
		 * @return this builder
		 */
		public Builder phone(StatedPhone phone) {
			this.phones.add(phone);
			return this;
		}

		/**
		 * States the website.
		 * @param website see the component
		 * @return this builder
		 */
		public Builder website(@Nullable String website) {
			this.website = website;
			return this;
		}

		/**
		 * States the e-mail address.
		 * @param email see the component
		 * @return this builder
		 */
		public Builder email(@Nullable String email) {
			this.email = email;
			return this;
		}

		/**
		 * States what the facility says about itself.
		 * @param description see the component
		 * @return this builder
		 */
		public Builder description(@Nullable String description) {
			this.description = description;
			return this;
		}

		/**
		 * States the list the row belongs to.
		 * @param typeFacility see the component
		 * @return this builder
		 */
		public Builder typeFacility(@Nullable String typeFacility) {
			this.typeFacility = typeFacility;
			return this;
		}

		/**
		 * States the focus of all rows of the source.
		 * @param focus see the component
		 * @return this builder
		 */
		public Builder focus(@Nullable String focus) {
			this.focus = focus;
			return this;
		}

		/**
		 * States whether the checklist was filled in (default: absent, filled once codes
		 * are added).
		 * @param checklist see the component
		 * @return this builder
		 */
		public Builder checklist(Checklist checklist) {
			this.checklist = checklist;
			return this;
		}

		/**
		 * Ticks codes; from now on the checklist counts as filled.
		 * @param codes service codes in upper case
		 * @return this builder
		 */
		public Builder codes(String... codes) {
			return codes(List.of(codes));
		}

		/**
		 * Ticks codes; from now on the checklist counts as filled.
		 * @param codes service codes in upper case
		 * @return this builder
		 */
		public Builder codes(Collection<String> codes) {
			this.codes.addAll(codes);
			this.checklist = Checklist.FILLED;
			return this;
		}

		/**
		 * Adds a fact of the whole facility.
		 * @param fact what is added
		 * @return this builder
		 */
		public Builder fact(FilterValue fact) {
			this.facts.add(fact);
			return this;
		}

		/**
		 * Adds a service with facts of its own.
		 * @param service what is added
		 * @return this builder
		 */
		public Builder service(StatedService service) {
			this.services.add(service);
			return this;
		}

		/**
		 * States a typed fact.
		 * @param key its documented name
		 * @param text the text as given
		 * @return this builder
		 */
		public Builder attribute(String key, String text) {
			this.attributes.put(key, text);
			return this;
		}

		/**
		 * Keeps what no code book knows.
		 * @param key what was stated
		 * @param text the text as given
		 * @return this builder
		 */
		public Builder unknown(String key, String text) {
			this.unknown.put(key, text);
			return this;
		}

		/**
		 * Keeps a cell of the row.
		 * @param key the column
		 * @param text the text as given
		 * @return this builder
		 */
		public Builder raw(String key, String text) {
			this.raw.put(key, text);
			return this;
		}

		/**
		 * The statement as collected.
		 * @return a new statement
		 * @throws IllegalArgumentException if the first name or the country is blank
		 */
		public SourceStatement build() {
			return new SourceStatement(this.name1, this.name2, this.otherNames, this.street1, this.street2, this.city,
					this.region, this.postalCode, this.county, this.country, this.latitude, this.longitude, this.phones,
					this.website, this.email, this.description, this.typeFacility, this.focus, this.checklist,
					this.codes, this.facts, this.services, this.attributes, this.unknown, this.raw);
		}

	}

}
