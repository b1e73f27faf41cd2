filedesc://tidewater.arc 0.0.0.0 20050502093000 text/plain 69
1 0 Example
URL IP-address Archive-date Content-type Archive-length


http://tidewater-post.example/2005/04/30/shi-tao.html 192.0.2.7 20050502093001 text/html 932
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Chinese editor sentenced over an e-mail | The Tidewater Post</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="The Tidewater Post">
<meta property="article:published_time" content="2005-04-30"><meta name="author" content="Odile Marsh">
</head><body><header><a href="/">The Tidewater Post</a></header><article><h1>Chinese editor sentenced over an e-mail</h1>
<p>A court in Changsha has sentenced the journalist Shi Tao to ten years in prison for sending abroad a summary of what his newspaper had been told about the anniversary of 4 June.</p>
<p>The judgment names the account from which he had written and the company in Hong Kong that had told investigators whose it was.</p>
<p>He was released in August 2013.</p>
</article><footer>Contact</footer></body></html>

http://tidewater-post.example/logo.gif 192.0.2.7 20050502093002 image/gif 50
HTTP/1.1 200 OK
Content-Type: image/gif

GIF89a
