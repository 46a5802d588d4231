package org.openhaven.finder.page;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What absolute addresses begin with: {@code haven.site.url} where it is set, so that
 * nobody can put another host into a page that is kept; else what the browser asked.
 */
@Component
public class SiteBase {

	private final String url;

	SiteBase(@Value("${haven.site.url:}") String url) {
		if (!url.isEmpty() && !isBase(URI.create(url))) {
			throw new IllegalArgumentException(
					"haven.site.url takes scheme and host, for example https://haven.example, and was " + url);
		}
		this.url = url;
	}

	private static boolean isBase(URI url) {
		return ("https".equals(url.getScheme()) || "http".equals(url.getScheme())) && url.getHost() != null
				&& url.getPath().isEmpty() && url.getQuery() == null;
	}

	/**
	 * Scheme and host.
	 * @param request whatever was asked
	 * @return without a slash at its end
	 */
	public String of(HttpServletRequest request) {
		return this.url.isEmpty() ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
				: this.url;
	}

}
