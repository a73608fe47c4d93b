using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("webhooks/radio")]
public class RadioController : ControllerBase
{
    private readonly PlaylistDb _db;

    public RadioController(PlaylistDb db) => _db = db;

    [HttpPost]
    [Signed]
    public async Task<IActionResult> Played([FromBody] PlayedEvent played)
    {
        _db.Plays.Add(new Play(played.Track, played.At));
        await _db.SaveChangesAsync();
        return NoContent();
    }
}
