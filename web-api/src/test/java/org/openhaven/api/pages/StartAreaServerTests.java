package org.openhaven.api.pages;

import org.junit.jupiter.api.Test;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerOverListings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** A site that shows what lies in Colorado, and nothing else. */
@SpringBootTest(classes = ServerOverListings.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.data-dir=target/data-of-tests",
				"haven.site.start-area.states=CO", "haven.site.start-area.only-inside=true" })
class StartAreaServerTests {

	@Autowired
	private Api api;

	@Test
	void searchWithoutAPlaceStaysInTheArea() {
		assertThat(this.api.get("/search").body()).contains("Harbor House").doesNotContain("Lakeside");
	}

	@Test
	void nothingOutsideIsFoundByPlaceOrName() {
		assertThat(this.api.get("/search?near=Tucson,+AZ").body()).doesNotContain("/facility/lakeside");
		assertThat(this.api.get("/search?q=lakeside").body()).doesNotContain("/facility/lakeside");
		assertThat(this.api.get("/search?state=AZ").body()).doesNotContain("/facility/lakeside");
	}

}
