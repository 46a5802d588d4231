package org.openhaven.search.testing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.directory.facility.Precision;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.search.document.FacilityDocument;

import static org.openhaven.search.testing.ListingBuilder.listing;
import static org.openhaven.search.testing.ListingBuilder.policy;

/** Facilities that one remembers. All are invented. */
public final class ListingFixtures {

	/** Union Station. */
	public static final GeoPoint DENVER = new GeoPoint(39.7527, -105.0005);

	/**
	 * In Denver; adults are withdrawn here, teens have a day group: never the same
	 * service.
	 */
	public static final FacilityDocument HARBOR_HOUSE = listing("Harbor House").at(39.7527, -105.0005)
		.service(ServiceKind.DETOX, "age=adults", "setting=hospital-detox", "substance=opioids")
		.service(ServiceKind.OUTPATIENT, "age=adolescents", "setting=intensive-outpatient")
		.facts("payment=medicaid", "substance=alcohol", "substance=opioids", "language=spanish")
		.document();

	/** Ten kilometres north; what is known, is known for the whole facility. */
	public static final FacilityDocument LAKESIDE = listing("Lakeside Recovery").at(39.8427, -105.0005)
		.service(ServiceKind.DETOX)
		.service(ServiceKind.OUTPATIENT)
		.facts("age=adults", "age=adolescents", "payment=self-pay", "substance=opioids", "therapy=twelve-step")
		.document();

	/** A hundred kilometres south, in another county; prescribes and accepts. */
	public static final FacilityDocument PHOENIX_HOUSE = listing("Phoenix House").at(38.8339, -104.8214)
		.in("Colorado Springs", "CO", "08041", "80903")
		.service(ServiceKind.MEDICATION)
		.service(ServiceKind.SOBER_LIVING, List.of(policy("buprenorphine", Access.NOT_ALLOWED)))
		.medication("buprenorphine-mono", Access.PRESCRIBES)
		.medication("methadone", Access.ACCEPTS)
		.facts("payment=sliding-scale")
		.document();

	/** In Arizona; it has no service of any kind. */
	public static final FacilityDocument DESERT_HOPE = listing("Desert Hope")
		.at(new GeoPoint(32.3391, -111.0419), Precision.ZIP)
		.in("Tucson", "AZ", "04019", "85741")
		.zone("America/Phoenix")
		.facts("payment=medicaid", "age=adults", "setting=residential")
		.description("A hotline and a door for everybody.")
		.document();

	/**
	 * Open on Mondays from 8 to 17, confirmed in October, with places free on a Sunday
	 * night.
	 */
	public static final FacilityDocument NEW_DAY = listing("New Day").at(39.9, -105.0)
		.service(ServiceKind.INPATIENT, "setting=short-term-residential")
		.hours(new OpeningHours.Period(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(17, 0)))
		.confirmed("2026-10-24T12:00:00Z")
		.free("inpatient", 2, "2026-11-22T20:00:00Z")
		.document();

	/** Serves people sent for driving drunk and nobody else. */
	public static final FacilityDocument DUI_SCHOOL = listing("Safe Roads").at(39.75, -105.01)
		.service(ServiceKind.OUTPATIENT)
		.facts("exclusive=dui-clients-only", "payment=self-pay")
		.codes("DUO")
		.document();

	/** Not about addiction. */
	public static final FacilityDocument MIND_CLINIC = listing("Mind Clinic").at(39.74, -105.02)
		.focus("mental-health")
		.facts("payment=medicaid")
		.document();

	/** Nobody knows what it is about, and the last edition does not list it. */
	public static final FacilityDocument OLD_MILL = listing("Old Mill").at(39.7528, -105.0006)
		.focus()
		.notSeenSince("2026-01-01")
		.facts("payment=medicaid")
		.document();

	/** All of them. */
	public static final List<FacilityDocument> ALL = List.of(HARBOR_HOUSE, LAKESIDE, PHOENIX_HOUSE, DESERT_HOPE,
			NEW_DAY, DUI_SCHOOL, MIND_CLINIC, OLD_MILL);

	private ListingFixtures() {
	}

}
