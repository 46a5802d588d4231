package org.openhaven.finder.sitemap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.openhaven.directory.site.SiteSettings;
import org.openhaven.finder.page.PageAddress;
import org.openhaven.finder.page.SiteBase;
import org.openhaven.finder.reading.ReadingPaths;
import org.openhaven.finder.treatment.TreatmentPages;
import org.openhaven.finder.treatment.TreatmentPath;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells search engines what they may list, and what they should leave alone. */
@Controller
class SitemapPage {

	private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

	/** Towns in a part. */
	private static final int TOWNS_IN_A_PART = 20_000;

	/** Pages that no listing changes. */
	private static final List<String> FIXED = Stream.concat(Stream.of("/"), ReadingPaths.all().stream()).toList();

	/** Searches are nobody's business, lists and programs' answers no pages. */
	private static final List<String> NOT_FOR_ENGINES = List.of("/search", "/list", "/map", "/suggest");

	private final StandingListings listings;

	private final TreatmentPages towns;

	private final SiteBase base;

	private final SiteSettings site;

	SitemapPage(StandingListings listings, TreatmentPages towns, SiteBase base, SiteSettings site) {
		this.listings = listings;
		this.towns = towns;
		this.base = base;
		this.site = site;
	}

	@GetMapping("/robots.txt")
	ResponseEntity<byte[]> robots(HttpServletRequest request) {
		String text = "User-agent: *\n" + (this.listings.isSample() ? "Disallow: /\n"
				: disallowed() + "\nSitemap: " + this.base.of(request) + "/sitemap.xml\n");
		return ResponseEntity.ok()
			.cacheControl(AN_HOUR)
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String disallowed() {
		Stream<String> pages = NOT_FOR_ENGINES.stream().flatMap((page) -> Stream.of(page, PageAddress.SPANISH + page));
		return Stream.concat(pages, Stream.of("/api"))
			.map((path) -> "Disallow: " + path + "\n")
			.collect(Collectors.joining());
	}

	/** One file with all addresses, or the list of its parts where they are too many. */
	@GetMapping("/sitemap.xml")
	void sitemap(HttpServletRequest request, HttpServletResponse response) throws IOException {
		List<TreatmentPath> pages = this.towns.listPages();
		long all = this.listings.count() + pages.size() + FIXED.size();
		SitemapXml xml = begin(request, response);
		if (all * this.site.languages().size() <= SitemapXml.MOST_ADDRESSES) {
			xml.beginPages();
			FIXED.forEach(xml::page);
			pages.forEach((page) -> xml.page(page.path()));
			this.listings.forEach(xml::page);
			xml.endPages();
			return;
		}
		xml.beginParts();
		for (int part = 1; part <= parts(pages); part++) {
			xml.part("/sitemap/treatment-" + part + ".xml");
		}
		for (int part = 1; part <= this.listings.parts(); part++) {
			xml.part("/sitemap/facilities-" + part + ".xml");
		}
		xml.endParts();
	}

	private static int parts(List<TreatmentPath> pages) {
		return Math.max(1, Math.ceilDiv(pages.size(), TOWNS_IN_A_PART));
	}

	/** The first part holds the pages that no listing changes as well. */
	@GetMapping("/sitemap/treatment-{part:[0-9]{1,6}}.xml")
	void treatment(@PathVariable int part, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		List<TreatmentPath> pages = this.towns.listPages();
		if (part < 1 || part > parts(pages)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		int first = (part - 1) * TOWNS_IN_A_PART;
		SitemapXml xml = begin(request, response);
		xml.beginPages();
		if (part == 1) {
			FIXED.forEach(xml::page);
		}
		pages.subList(first, Math.min(first + TOWNS_IN_A_PART, pages.size())).forEach((page) -> xml.page(page.path()));
		xml.endPages();
	}

	@GetMapping("/sitemap/facilities-{part:[0-9]{1,6}}.xml")
	void facilities(@PathVariable int part, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (part < 1 || part > this.listings.parts()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		SitemapXml xml = begin(request, response);
		xml.beginPages();
		this.listings.forEach(part, xml::page);
		xml.endPages();
	}

	private SitemapXml begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, AN_HOUR.getHeaderValue());
		response.setContentType(MediaType.APPLICATION_XML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		List<Locale> languages = this.site.languages().stream().map(Locale::of).toList();
		return new SitemapXml(response.getWriter(), this.base.of(request), languages);
	}

}
