package org.openhaven.search.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.Address;
import org.openhaven.directory.facility.AddressVisibility;
import org.openhaven.directory.facility.Availability;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.Freshness;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Location;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.directory.facility.OrganizationRef;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.facility.Phone;
import org.openhaven.directory.facility.Precision;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.search.document.FacilityDocument;

/** Builds listings with sound defaults: current, real, for substance use, and no more. */
public final class ListingBuilder {

	private static final Origin ORIGIN = new Origin.Listed("samhsa-directory", LocalDate.of(2022, 1, 1));

	private final String name;

	private FacilityId id;

	private long version = 1;

	private ListingStatus status = new ListingStatus.Current();

	private @Nullable String description;

	private String city = "Denver";

	private String region = "CO";

	private String county = "08031";

	private String zip = "80202";

	private @Nullable Location location;

	private @Nullable ZoneId zone = ZoneId.of("America/Denver");

	private @Nullable OpeningHours hours;

	private final SortedSet<FilterValue> stated = new TreeSet<>();

	private final SortedSet<FilterValue> weak = new TreeSet<>();

	private final List<MedicationPolicy> medications = new ArrayList<>();

	private final List<Service> services = new ArrayList<>();

	private final SortedSet<String> codes = new TreeSet<>();

	private final List<Availability> availability = new ArrayList<>();

	private final Map<FactGroup, Freshness> freshness = new EnumMap<>(FactGroup.class);

	private OrganizationRef organization;

	private boolean sample;

	private ListingBuilder(String name) {
		this.name = name;
		this.organization = new OrganizationRef("org-1", name, true);
		Random random = new Random(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).hashCode());
		StringBuilder value = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			value.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(random.nextInt(32)));
		}
		this.id = new FacilityId(value.toString());
		this.stated.add(FilterValue.parse("focus=substance-use"));
	}

	/** A listing of that name; the name also gives the id. */
	public static ListingBuilder listing(String name) {
		return new ListingBuilder(name);
	}

	/** Another id than the name gives. */
	public ListingBuilder id(String id) {
		this.id = new FacilityId(id);
		return this;
	}

	/** A shared organization; a provisional one of the listing's name by default. */
	public ListingBuilder of(String organizationId, String organizationName) {
		this.organization = new OrganizationRef(organizationId, organizationName, false);
		return this;
	}

	/** A provisional organization of another name than the listing's. */
	public ListingBuilder ofProvisional(String organizationName) {
		this.organization = new OrganizationRef("org-1", organizationName, true);
		return this;
	}

	/** Version, 1 by default. */
	public ListingBuilder version(long version) {
		this.version = version;
		return this;
	}

	/** Status, current by default. */
	public ListingBuilder status(ListingStatus status) {
		this.status = status;
		return this;
	}

	/** Missing since that edition. */
	public ListingBuilder notSeenSince(String date) {
		return status(new ListingStatus.NotSeenSince(LocalDate.parse(date)));
	}

	/** Plain text. */
	public ListingBuilder description(@Nullable String description) {
		this.description = description;
		return this;
	}

	/** Its town; Denver by default. */
	public ListingBuilder in(String city, String region, String countyFips, String zip) {
		this.city = city;
		this.region = region;
		this.county = countyFips;
		this.zip = zip;
		return this;
	}

	/** Its front door. */
	public ListingBuilder at(double latitude, double longitude) {
		return at(new GeoPoint(latitude, longitude), Precision.ADDRESS);
	}

	/** Its point. */
	public ListingBuilder at(GeoPoint point, Precision precision) {
		this.location = new Location(point, precision);
		return this;
	}

	/** Its zone, America/Denver by default. */
	public ListingBuilder zone(@Nullable String zone) {
		this.zone = (zone != null) ? ZoneId.of(zone) : null;
		return this;
	}

	/** Its hours, unknown by default. */
	public ListingBuilder hours(OpeningHours.Period... periods) {
		this.hours = new OpeningHours(List.of(periods));
		return this;
	}

	/** Facts known for the whole facility, with what they imply. */
	public ListingBuilder facts(String... values) {
		this.stated.addAll(closed(values));
		return this;
	}

	/** Another focus than substance use; none for no evidence. */
	public ListingBuilder focus(String... focuses) {
		this.stated.removeIf((value) -> value.filter().equals("focus"));
		for (String focus : focuses) {
			this.stated.add(new FilterValue("focus", focus));
		}
		return this;
	}

	/** Facts with weak evidence. */
	public ListingBuilder weak(String... values) {
		this.weak.addAll(closed(values));
		return this;
	}

	/** A policy of the facility. */
	public ListingBuilder medication(String medicine, Access... access) {
		this.medications.add(policy(medicine, access));
		return this;
	}

	/** A service with facts of its own. */
	public ListingBuilder service(ServiceKind kind, String... facts) {
		return service(kind, List.of(), facts);
	}

	/** A service with policies and facts of its own. */
	public ListingBuilder service(ServiceKind kind, List<MedicationPolicy> policies, String... facts) {
		long before = this.services.stream().filter((service) -> service.kind() == kind).count();
		String serviceId = (before == 0) ? kind.value() : kind.value() + "-" + (before + 1);
		Facts own = (facts.length == 0) ? Facts.NONE
				: new Facts(List.of(new Facts.Group(ORIGIN, closed(facts), new TreeSet<>())));
		this.services.add(new Service(serviceId, kind, null, own, policies, new TreeMap<>()));
		return this;
	}

	/** A policy of its own for {@link #service}. */
	public static MedicationPolicy policy(String medicine, Access... access) {
		return new MedicationPolicy(medicine, new TreeSet<>(Arrays.asList(access)), false, ORIGIN);
	}

	/** Codes of the source. */
	public ListingBuilder codes(String... codes) {
		this.codes.addAll(List.of(codes));
		return this;
	}

	/** A report of places free. */
	public ListingBuilder free(String serviceId, int free, String reportedAt) {
		this.availability.add(new Availability(serviceId, null, free, null, null, Instant.parse(reportedAt)));
		return this;
	}

	/** When the program confirmed its services. */
	public ListingBuilder confirmed(String at) {
		this.freshness.put(FactGroup.SERVICES, new Freshness(null, null, Instant.parse(at), "operator", "edit"));
		return this;
	}

	/** Made up. */
	public ListingBuilder sample() {
		this.sample = true;
		return this;
	}

	/** The listing. */
	public Listing build() {
		return new Listing(this.id, this.name.toLowerCase(Locale.ROOT).replace(' ', '-'), this.version, this.status,
				this.name, null, List.of(), this.organization, this.description,
				List.of(new Phone(Phone.Kind.MAIN, "303-555-0143", "+13035550143", null)), null, null,
				new Address("1 Main St", null, this.city, this.region, this.zip, null, this.county, "US",
						AddressVisibility.PUBLIC),
				this.location, this.zone, this.hours,
				new Facts(List.of(new Facts.Group(ORIGIN, this.stated, this.weak))), this.medications, this.services,
				this.codes, new TreeMap<>(), List.of(), new TreeMap<>(), this.availability,
				List.of(new Listing.Listed("samhsa-directory", LocalDate.of(2022, 1, 1))), Map.of(), this.freshness,
				List.of(), this.sample);
	}

	/** The document of the listing. */
	public FacilityDocument document() {
		return FacilityDocument.of(build());
	}

	private static SortedSet<FilterValue> closed(String... values) {
		SortedSet<FilterValue> closed = new TreeSet<>();
		for (String text : values) {
			FilterValue value = FilterValue.parse(text);
			closed.add(value);
			closed.addAll(Vocabulary.standard().impliedBy(value));
		}
		return closed;
	}

}
