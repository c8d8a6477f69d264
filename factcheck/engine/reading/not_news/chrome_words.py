"""Words that the rules of site chrome share: networks, pages of a site, picture agencies."""

from __future__ import annotations

__all__ = ["AGENCY", "LABEL_END", "NETWORK", "PAGE", "PAGE_AMONG_OTHERS", "PICTURE", "REST"]

REST = r".{0,300}"
# What may follow a label that stands alone on its line.
LABEL_END = r"\s?[:.…»›>|-]{0,3}"
NETWORK = (
    r"(?:facebook|twitter|x|whatsapp|linkedin|telegram|instagram|pinterest|reddit|tumblr|email|"
    r"e-mail|mail|print|copy link|link|messenger|threads|bluesky|mastodon|youtube|tiktok|flipboard|"
    r"snapchat|line|viber|weibo|wechat|pocket|sms|google\+|google news|rss)"
)
_PIECE = r"(?:stories|articles|posts|news|topics|videos|content|coverage|headlines|reading)"
PAGE = (
    r"(?:contact(?: us)?|comments|privacy|about (?:us|this site)|privacy (?:policy|notice|"
    r"settings)|"
    r"(?:[a-z]+ ){0,2}privacy policy|"
    r"terms (?:of (?:use|service|sale)|(?:&|and) conditions)|cookies? (?:policy|settings|notice)|"
    r"login|log in|sign in|sign up|register|subscribe|categories|tags|archives?|sitemap|site map|"
    r"site index|faqs?|dmca|advertise(?: with us)?|advertising guidelines|accessibility"
    r"(?: statement)?|"
    r"corrections (?:and|&) clarifications|recent comments|(?:leave|post|add|write) a (?:comment|"
    r"reply)|"
    r"view(?: all)? comments|no comments(?: yet)?|login to comment|newsletters?|podcasts|"
    r"live streams|most (?:popular|viewed|read|recent|shared|watched|commented)(?: \w+){0,2}|"
    rf"(?:top|related|trending|latest|popular|more|recent|featured|recommended|other) {_PIECE}|"
    r"headline news|trending(?: now)?|"
    r"you (?:might|may)(?: also)? (?:like|be interested in)|recommended(?: for you)?|"
    r"(?:editor'?s'?|our) picks?|up next|"
    r"(?:next|previous|prev) (?:post|article|page|story)|on this page|in this (?:section|article)|"
    r"table of contents|you are here|skip to (?:main )?(?:content|navigation)|toggle (?:navigation|"
    r"menu)|back to top|go to top|"
    r"read more|continue reading|load more(?: \w+)?|show more|see more|see all|view all|view more|"
    r"follow us|"
    r"do not sell (?:my|or share)(?: \w+){0,4}|customer (?:care|service)|blogroll|careers|"
    r"press releases|"
    r"code of conduct(?: and complaints)?|editorial (?:ethics|guidelines|policy|standards)|"
    r"notice to \w+ residents|your (?:\w+ )?privacy choices|credit card payments|"
    r"watch (?:this )?next|pdf version|new call-to-action|all (?:topics|authors)|"
    r"powered by \w[\w .]{0,30}|(?:story|article|content) continues (?:below|after)(?: (?:this )?"
    r"(?:\w+ ){0,2}\w+)?|"
    r"exit mobile version|mobile version|view (?:desktop|mobile|larger) (?:site|version|map)|"
    r"print this (?:page|article)|sponsored(?: content| by \w[\w .]{0,30})?|paid (?:post|content)|"
    r"partner content|advertorial|advertisements?|tip jar|attachments|report (?:an? )?(?:error|"
    r"typo)|open in app|listen to (?:this )?article|font size|text size|dark mode|"
    r"skip (?:ad|advertisement)|remove ads|enlarge (?:image|photo)|view (?:gallery|image|photo)s?|"
    r"scroll (?:down )?to (?:read|continue)(?: \w+){0,4}|swipe (?:left|right|for more)|"
    r"click to (?:enlarge|expand|view|play|share)(?: \w+){0,5})"
)
# Alone on a line these are as often a word of a poem, a table or an answer.
PAGE_AMONG_OTHERS = (
    rf"(?:{PAGE}|home|about|terms|cookies|search|menu|help|comment|reply|videos?|"
    r"photos?|next|previous|prev|more|close|donate|blog|news|world|business|sports?|opinion|"
    r"politics|tech(?:nology)?|health|science|entertainment|culture|lifestyle|travel|markets|"
    r"weather|shop|events|jobs|promoted|local|national|international)"
)
PICTURE = (
    r"(?:image|images|photo|photos|photograph|picture|pictures|illustration|graphic|screenshot|"
    r"screen ?grab|featured (?:image|photo)|cover (?:image|photo)|file (?:photo|image|picture)|"
    r"header image|thumbnail|video|footage)"
)
# Agencies whose names no story is likely to hold; others are told by the shape of the credit.
AGENCY = (
    r"(?:associated press|ap|afp|agence france-presse|epa(?:-efe)?|getty(?: images)?|xinhua|"
    r"anadolu(?: agency)?|zuma(?: press)?|nurphoto|alamy|istock|upi|pa(?: wire| media)?|kyodo|"
    r"yonhap|imago|unsplash|pexels|pixabay|redux|sipa(?: usa)?|abaca|keystone|ritzau scanpix|ians|"
    r"pti|ani|wikimedia commons|flickr|adobe stock|depositphotos|rex features|magnum|corbis|"
    r"newscom|[a-z]+ (?:images|photos|pictures|press photo))"
)
