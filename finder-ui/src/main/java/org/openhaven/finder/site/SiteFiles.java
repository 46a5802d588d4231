package org.openhaven.finder.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

import org.openhaven.directory.site.SiteColours;
import org.openhaven.directory.site.SiteSettingUnusableException;
import org.openhaven.directory.site.SiteSettings;

/** Serves a site's logo and colours. Both are checked when the server starts. */
@Controller
class SiteFiles {

	private static final String DRAWING_ONLY = "default-src 'none'; frame-ancestors 'none'; sandbox";

	private static final CacheControl HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

	private final byte @Nullable [] logo;

	private final byte[] colours;

	SiteFiles(SiteSettings site) {
		this.logo = (site.logo() != null) ? LogoFile.read(site.logo()) : null;
		this.colours = checked(site.colours()).css().getBytes(StandardCharsets.UTF_8);
	}

	private static SiteColours checked(SiteColours colours) {
		Palette.ofTheDesign().with(colours).complaint().ifPresent((complaint) -> {
			throw new SiteSettingUnusableException(
					"haven.site.colours takes colours that can be told apart, and " + complaint);
		});
		return colours;
	}

	@GetMapping("/site/logo.svg")
	ResponseEntity<byte[]> logo() {
		if (this.logo == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf("image/svg+xml"))
			.cacheControl(HOUR)
			.header("Content-Security-Policy", DRAWING_ONLY)
			.body(this.logo);
	}

	@GetMapping("/site/colours.css")
	ResponseEntity<byte[]> colours() {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
			.cacheControl(HOUR)
			.body(this.colours);
	}

}
