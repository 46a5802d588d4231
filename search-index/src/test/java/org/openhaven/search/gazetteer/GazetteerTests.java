package org.openhaven.search.gazetteer;

import java.util.List;
import java.util.Optional;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.gazetteer.PlaceAnswer.Found;
import org.openhaven.search.gazetteer.PlaceAnswer.NotFound;

import static org.assertj.core.api.Assertions.assertThat;

class GazetteerTests {

	private static final Gazetteer GAZETTEER = Gazetteer.standard();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			85741                        | zip    | Tucson, AZ 85741
			85741-1234                   | zip    | Tucson, AZ 85741
			857411234                    | zip    | Tucson, AZ 85741
			Tucson, AZ 85741, USA        | zip    | Tucson, AZ 85741
			85741 Tucson                 | zip    | Tucson, AZ 85741
			12 Main St, Tucson AZ 85741  | zip    | Tucson, AZ 85741
			99553                        | zip    | Akutan, AK 99553
			00901                        | zip    | San Juan, PR 00901
			96910                        | zip    | Hagåtña, GU 96910
			96799                        | zip    | Pago Pago, AS 96799
			32.22,-110.97                | point  | 32.22, -110.97
			32.22 , -110.97              | point  | 32.22, -110.97
			0,0                          | point  | 0, 0
			Saint Louis                  | city   | St. Louis, MO
			st louis mo                  | city   | St. Louis, MO
			St.Louis,MO                  | city   | St. Louis, MO
			Saint Louis, Michigan        | city   | Saint Louis, MI
			Winston Salem nc             | city   | Winston-Salem, NC
			New York                     | city   | New York, NY
			New York City, NY            | city   | New York, NY
			new york new york            | city   | New York, NY
			NY                           | state  | New York State
			New York State               | state  | New York State
			Bronx NY                     | city   | Bronx, NY
			the bronx, ny                | city   | Bronx, NY
			Brooklyn                     | city   | Brooklyn, NY
			Washington DC                | city   | Washington, DC
			Washington, D.C.             | city   | Washington, DC
			washington                   | state  | Washington State
			Kansas City, KS              | city   | Kansas City, KS
			kansas city                  | city   | Kansas City, MO
			Kansas                       | state  | Kansas
			Charleston West Virginia     | city   | Charleston, WV
			O'Fallon                     | city   | O'Fallon, MO
			o fallon il                  | city   | O'Fallon, IL
			ofallon, mo                  | city   | O'Fallon, MO
			Cañon City                   | city   | Cañon City, CO
			CANON CITY, COLORADO         | city   | Cañon City, CO
			Coeur d’Alene                | city   | Coeur d'Alene, ID
			san carlos                   | city   | San Carlos, CA
			San Carlos, Maricopa County, AZ | city | San Carlos, Maricopa County, AZ
			Ft Lauderdale                | city   | Fort Lauderdale, FL
			mt vernon wa                 | city   | Mount Vernon, WA
			N. Little Rock, Ark.         | city   | North Little Rock, AR
			Billings MT                  | city   | Billings, MT
			City of Tucson               | city   | Tucson, AZ
			  tucson   ,   az            | city   | Tucson, AZ
			123 Main St, Tucson, AZ      | city   | Tucson, AZ
			Ponce, Puerto Rico           | city   | Ponce, PR
			Bayamon PR                   | city   | Bayamón, PR
			St Thomas VI                 | city   | Saint Thomas, VI
			Tamuning, Guam               | city   | Tamuning, GU
			Cook County                  | county | Cook County, IL
			cook county il               | county | Cook County, IL
			Cook, Minnesota              | city   | Cook, MN
			St Louis County, MO          | county | St. Louis County, MO
			Saint Louis City, MO         | city   | St. Louis, MO
			Orleans Parish               | county | Orleans Parish, LA
			Baltimore County, Maryland   | county | Baltimore County, MD
			Miami-Dade                   | county | Miami-Dade County, FL
			Hartford County, CT          | county | Capitol Planning Region, CT
			arizona                      | state  | Arizona
			AZ                           | state  | Arizona
			Puerto Rico                  | state  | Puerto Rico
			Guam                         | state  | Guam
			Palau                        | state  | Palau
			""")
	void wordsForAPlaceAreUnderstood(String text, String kind, String label) {
		Place place = found(text).place();

		assertThat(place.label()).isEqualTo(label);
		assertThat(place.kind().jsonName()).isEqualTo(kind);
	}

	@Test
	void namesakesAreAlternatives() {
		Found portland = found("Portland");

		assertThat(portland.place().label()).isEqualTo("Portland, OR");
		assertThat(portland.alternatives()).hasSizeLessThanOrEqualTo(Gazetteer.MAX_ALTERNATIVES)
			.extracting(Place::label)
			.contains("Portland, ME")
			.doesNotContain("Portland, OR");
	}

	@Test
	void stateWithANamesakeOffersTheCity() {
		assertThat(found("Washington").alternatives().getFirst().label()).isEqualTo("Washington, DC");
		assertThat(found("New York").alternatives().getFirst().kind()).isEqualTo(Place.Kind.STATE);
	}

	@Test
	void zipTellsItsTownStateAndCounty() {
		Place zip = found("85741").place();

		assertThat(zip).extracting(Place::zip, Place::city, Place::region, Place::countyFips, Place::approximate)
			.containsExactly("85741", "Tucson", "AZ", "04019", true);
		assertThat(zip.point().metersTo(new GeoPoint(32.34, -111.04))).isLessThan(2_000);
	}

	@Test
	void zipInNoFileFallsBackToItsThreeDigits() {
		Place area = found("85799").place();

		assertThat(area.kind()).isEqualTo(Place.Kind.ZIP3);
		assertThat(area.approximate()).isTrue();
		assertThat(area.label()).isEqualTo("ZIP area 857, AZ");
		assertThat(area.point().metersTo(new GeoPoint(32.22, -110.97))).isLessThan(40_000);
	}

	@Test
	void zipInNoFileBesideAKnownTownIsTheTown() {
		assertThat(found("San Juan, PR 00922").place().label()).isEqualTo("San Juan, PR");
	}

	@Test
	void formerCountyIsMarkedAsFallback() {
		Found hartford = found("Hartford County, CT");

		assertThat(hartford.place().approximate()).isTrue();
		assertThat(hartford.alternatives()).extracting(Place::label).contains("Naugatuck Valley Planning Region, CT");
	}

	@Test
	void anchorageBaseLiesInAnchorage() {
		GeoPoint anchorage = found("Anchorage AK").place().point();

		for (String zip : List.of("99503", "99505", "99506", "99519")) {
			assertThat(GAZETTEER.findZip(zip).orElseThrow().point().metersTo(anchorage)).isLessThan(40_000);
		}
	}

	@Test
	void militaryPostOfficesAbroadAreNotFound() {
		assertThat(GAZETTEER.resolve("09001")).isInstanceOf(NotFound.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Portland, AZ      | Portland, OR
			2139              | Cambridge, MA 02139
			""")
	void namesThatAreNotClearAreSuggested(String text, String suggestion) {
		assertThat(notFound(text).didYouMean()).hasSizeLessThanOrEqualTo(Gazetteer.MAX_SUGGESTIONS)
			.contains(suggestion);
	}

	@Test
	void suggestionsAreUnderstood() {
		for (String text : List.of("Portland, AZ", "Polk conty", "2139")) {
			assertThat(notFound(text).didYouMean()).isNotEmpty()
				.allSatisfy((label) -> assertThat(found(label).place().label()).isEqualTo(label));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "near me", "nearby", ",", ", ,", "00000", "99999x", "91,0", "0,181", "999,999",
			"1e309,0", "NaN,NaN", "'", "🏥", "' OR 1=1 --", "\u0000\u0001\u001b", "\uD800", "%00", "<script>",
			"........", "((((((((((", "\\Q\\E", "-,-", "a,b,c,d,e,f,g,h" })
	void hostileAndEmptyTextsAreNotFound(String text) {
		assertThat(GAZETTEER.resolve(text)).isInstanceOf(NotFound.class);
	}

	@Test
	void endlessTextsAreRefusedAtOnceAndToldBackShort() {
		for (String unit : List.of("a", "st ", "85741 ", ",", "🏥", " ", "é", "1.", "\u0301")) {
			NotFound answer = notFound(unit.repeat(10_000));

			assertThat(answer.text()).hasSizeLessThanOrEqualTo(Gazetteer.MAX_TEXT_LENGTH);
			assertThat(answer.didYouMean()).isEmpty();
		}
	}

	@Test
	void symbolsDoNotCount() {
		assertThat(found("🏥 Tucson, AZ 🏥").place().label()).isEqualTo("Tucson, AZ");
	}

	@Test
	void controlCharactersCountAsBlanks() {
		assertThat(found("Tucson,\u0000\tAZ\u200B").place().label()).isEqualTo("Tucson, AZ");
	}

	@ParameterizedTest
	@CsvSource({ "MO,Saint Louis,29189", "MO,St. Louis County,29189", "MO,St. Louis City,29510",
			"Missouri,St Louis (city),29510", "IL,Cook,17031", "LA,Orleans,22071", "LA,orleans parish,22071",
			"AK,Anchorage,02020", "AK,Kodiak Island,02150", "AK,Matanuska Susitna,02170", "VA,Fairfax,51059",
			"VA,Fairfax City,51600", "VA,City of Alexandria,51510", "VA,Alexandria,51510", "VA,James City,51095",
			"VA,Charles City County,51036", "VA,Bedford City,51019", "NV,Carson City,32510", "MD,Baltimore,24005",
			"MD,Baltimore City,24510", "IL,Rock Island,17161", "IL,De Kalb,17037", "IN,LaPorte,18091",
			"NM,Dona Ana,35013", "NY,St. Lawrence,36089", "DC,District of Columbia,11001", "PR,Ponce,72113",
			"CT,Middlesex,09130", "SD,Oglala Lakota,46102" })
	void countiesAreFoundInAnySpelling(String state, String name, String fips) {
		assertThat(GAZETTEER.findCounty(state, name)).map(County::fips).hasValue(fips);
	}

	@Test
	void countyReplacedBySeveralHasNoCode() {
		assertThat(GAZETTEER.findCounty("CT", "Hartford")).isEmpty();
	}

	@Test
	void countyKnowsItsZips() {
		County pima = GAZETTEER.findCountyByFips("04019").orElseThrow();

		assertThat(pima.name()).isEqualTo("Pima County");
		assertThat(GAZETTEER.findZipsOfCounty("04019")).hasSize(pima.zipCount()).contains("85741").isSorted();
	}

	@Test
	void statesAreWhereTheyAre() {
		assertThat(GAZETTEER.findState("HI").orElseThrow().point().longitude()).isCloseTo(-157, Offset.offset(1.0));
		assertThat(GAZETTEER.findState("U.S. Virgin Islands").map(Place::region)).isEqualTo(Optional.of("VI"));
	}

	@Test
	void beginningsFindTheLargestTownsFirst() {
		assertThat(GAZETTEER.findCitiesStartingWith("tucs", 3)).extracting(Place::label).startsWith("Tucson, AZ");
		assertThat(GAZETTEER.findCitiesStartingWith("", 3)).isEmpty();
	}

	@Test
	void beginningsFindRegionsAndNicknamesToo() {
		assertThat(GAZETTEER.findPlacesStartingWith("cape c", 3)).extracting(Place::label)
			.contains("Cape Coral, FL", "Cape Cod");
		assertThat(GAZETTEER.findPlacesStartingWith("phil", 2)).extracting(Place::label).contains("Philadelphia, PA");
		assertThat(GAZETTEER.findPlacesStartingWith("ariz", 1)).extracting(Place::label).containsExactly("Arizona");
		assertThat(GAZETTEER.findPlacesStartingWith("s", 5)).hasSize(5);
		assertThat(GAZETTEER.findPlacesStartingWith(" - ", 5)).isEmpty();
	}

	private static Found found(String text) {
		PlaceAnswer answer = GAZETTEER.resolve(text);
		assertThat(answer).as(text).isInstanceOf(Found.class);
		return (Found) answer;
	}

	private static NotFound notFound(String text) {
		PlaceAnswer answer = GAZETTEER.resolve(text);
		assertThat(answer).isInstanceOf(NotFound.class);
		return (NotFound) answer;
	}

}
