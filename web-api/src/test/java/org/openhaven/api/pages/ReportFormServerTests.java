package org.openhaven.api.pages;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerOverListings;
import org.openhaven.api.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/** Which forms about a listing are taken. A form without a problem goes no farther. */
@ServerTest(classes = ReportFormServerTests.ServerInTime.class)
class ReportFormServerTests {

	private static final String FORM = "/facility/harbor-house-denver-co/report";

	private static final String OLD = "What you wrote is still here";

	private static final String NOTHING_CHOSEN = "Choose what is wrong";

	private static final Pattern SEAL = Pattern.compile("<input type=\"hidden\" name=\"seal\" value=\"([^\"]+)\"");

	private static volatile Instant now = ServerOverListings.NOW;

	@Autowired
	private Api api;

	@BeforeEach
	void goBack() {
		now = ServerOverListings.NOW;
	}

	@Test
	void formGivenOutHereIsTakenForHalfADay() {
		String seal = seal(FORM);

		now = ServerOverListings.NOW.plus(Duration.ofHours(12));

		HttpResponse<String> answer = send(seal, "The line is dead");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(NOTHING_CHOSEN, "The line is dead").doesNotContain(OLD);
	}

	@Test
	void formOfYesterdayComesAgainWithWhatWasTypedAndCanBeSent() {
		String seal = seal(FORM);
		now = ServerOverListings.NOW.plus(Duration.ofHours(12)).plusSeconds(1);

		HttpResponse<String> answer = this.api.submit(FORM, "problem=phone-wrong&text=The+line+is+dead&seal=" + seal);

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(OLD, ">The line is dead</textarea>")
			.containsPattern("value=\"phone-wrong\"[^>]* checked");
		assertThat(send(sealIn(answer), "x").body()).contains(NOTHING_CHOSEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "0.", "1777961105.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"999999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void formThatWasNotGivenOutHereIsRefused(String seal) {
		HttpResponse<String> answer = this.api.submit("/es" + FORM,
				"problem=phone-wrong&text=Nadie+contesta&seal=" + seal);

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Lo que escribió sigue aquí", "Nadie contesta");
	}

	@Test
	void formOfAnotherListingOrMomentIsRefused() {
		String seal = seal(FORM);
		String later = (Long.parseLong(seal.substring(0, seal.indexOf('.'))) + 1) + seal.substring(seal.indexOf('.'));

		assertThat(send(seal("/facility/lakeside-tucson-az/report"), "x").body()).contains(OLD);
		assertThat(send(later, "x").body()).contains(OLD);
		assertThat(send(seal, "x").body()).contains(NOTHING_CHOSEN);
	}

	@Test
	void formSentByAnotherSiteIsRefusedWithAnEmptyOne() {
		HttpResponse<String> answer = this.api.submit(FORM, "problem=phone-wrong&text=Not+my+word&seal=" + seal(FORM),
				"Sec-Fetch-Site", "cross-site");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Another site tried to send this for you", "name=\"text\"", "tel:988")
			.doesNotContain("Not my word");
		assertThat(send(sealIn(answer), "x").body()).contains(NOTHING_CHOSEN);
	}

	private HttpResponse<String> send(String seal, String text) {
		return this.api.submit(FORM, "text=" + Api.escaped(text) + "&seal=" + seal, "Sec-Fetch-Site", "same-origin");
	}

	private String seal(String path) {
		return sealIn(this.api.get(path));
	}

	private static String sealIn(HttpResponse<String> answer) {
		Matcher seal = SEAL.matcher(answer.body());
		assertThat(seal.find()).isTrue();
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
		return seal.group(1);
	}

	static class ServerInTime extends ServerOverListings {

		@Override
		@Bean
		protected Clock testClock() {
			InstantSource time = () -> now;
			return time.withZone(ZoneOffset.UTC);
		}

	}

}
