<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page, once: head, language, stylesheet. No script, and the policy lets nothing leave the page.
     What stands in it is made by mode `content`, straight into its place. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:template name="frame" as="element(h:html)">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="class" as="xs:string"/>
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'"/>
        <meta name="generator" content="Depesha"/>
        <title>{$title}</title>
        <link rel="icon" href="data:,"/>
        <link rel="stylesheet" href="assets/depesha.css"/>
      </head>
      <body class="{$class}">
        <xsl:apply-templates select="." mode="content"/>
      </body>
    </html>
  </xsl:template>

</xsl:stylesheet>
