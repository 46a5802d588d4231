/* The validator of swagger-ui asks another host; it stays off. */
window.addEventListener("DOMContentLoaded", () => {
	SwaggerUIBundle({
		url: "/v3/api-docs",
		dom_id: "#interface",
		deepLinking: false,
		validatorUrl: null,
		presets: [SwaggerUIBundle.presets.apis],
	});
});
