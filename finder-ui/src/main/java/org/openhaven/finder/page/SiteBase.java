package org.openhaven.finder.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import org.openhaven.directory.site.SiteSettings;

/**
 * What absolute addresses begin with: {@code haven.site.url} where it is set, so that
 * nobody can put another host into a page that is kept; else what the browser asked.
 */
@Component
public class SiteBase {

	private final SiteSettings site;

	SiteBase(SiteSettings site) {
		this.site = site;
	}

	/**
	 * Scheme and host.
	 * @param request whatever was asked
	 * @return without a slash at its end
	 */
	public String of(HttpServletRequest request) {
		String url = this.site.url();
		return (url != null) ? url : ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
	}

}
