package org.openhaven.api.testing;

import java.util.List;
import java.util.function.Consumer;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingJson;
import org.openhaven.directory.facility.SampleListings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Made-up listings with names one can remember. */
public final class TestListings {

	/** In Denver; confirmed payment, listed 2022, a report of places free. */
	public static final Listing HARBOR_HOUSE = changed("000000000001",
			(json) -> json.set("status", json.objectNode().put("kind", "current")));

	/** In Tucson, by the same list. */
	public static final Listing LAKESIDE = changed("000000000002", (json) -> {
		json.set("status", json.objectNode().put("kind", "current"));
		json.put("slug", "lakeside-tucson-az").put("name", "Lakeside").putNull("programName");
		((ObjectNode) json.get("address")).put("street", "2 Lake St")
			.put("city", "Tucson")
			.put("region", "AZ")
			.put("postalCode", "85741")
			.put("county", "Pima County")
			.put("countyFips", "04019");
		json.set("location",
				json.objectNode()
					.put("precision", "address")
					.set("point", json.objectNode().put("latitude", 32.34).put("longitude", -111.04)));
		json.set("availability", json.arrayNode());
	});

	/** Says nothing but its name. */
	public static final Listing QUIET_HOUSE = SampleListings.named(new FacilityId("000000000003"), "quiet-house",
			"Quiet House");

	/** Tells its town only. */
	public static final Listing SHELTER = changed("000000000004", (json) -> {
		json.set("status", json.objectNode().put("kind", "current"));
		json.put("slug", "shelter-denver-co").put("name", "Shelter");
		((ObjectNode) json.get("address")).putNull("street").putNull("postalCode").put("visibility", "city");
		((ObjectNode) json.get("location")).put("precision", "city");
	});

	/** Closed for good. */
	public static final Listing CLOSED = changed("000000000005", (json) -> json.put("slug", "closed")
		.set("status", json.objectNode().put("kind", "closed").put("reason", "Moved away").put("date", "2024-05-01")));

	/** Asked not to be listed. */
	public static final Listing WITHDRAWN = changed("000000000006",
			(json) -> json.put("slug", "withdrawn")
				.put("name", "Withdrawnname")
				.set("status",
						json.objectNode()
							.put("kind", "withdrawn")
							.put("by", "secretperson")
							.put("at", "2024-05-01T00:00:00Z")));

	/** Is {@link #HARBOR_HOUSE}. */
	public static final Listing MERGED = changed("000000000007", (json) -> json.put("slug", "merged")
		.set("status", json.objectNode().put("kind", "merged").put("into", "000000000001")));

	/** All of them. */
	public static final List<Listing> ALL = List.of(HARBOR_HOUSE, LAKESIDE, QUIET_HOUSE, SHELTER, CLOSED, WITHDRAWN,
			MERGED);

	private TestListings() {
	}

	/** A house in Denver with changes to its JSON. */
	public static Listing changed(String id, Consumer<ObjectNode> change) {
		JsonMapper mapper = JsonMapper.builder().build();
		ObjectNode json = (ObjectNode) mapper
			.readTree(ListingJson.write(SampleListings.harborHouse(new FacilityId(id))));
		change.accept(json);
		return ListingJson.read(mapper.writeValueAsString(json));
	}

}
