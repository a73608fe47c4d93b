using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("hooks/seats")]
public class SeatsController : ControllerBase
{
    private readonly SeatStore _seats;

    public SeatsController(SeatStore seats)
    {
        _seats = seats;
    }

    [HttpPost]
    public async Task<IActionResult> Changed([FromBody] SeatEvent change)
    {
        await _seats.UpdateAsync(change.Number, change.State);
        return NoContent();
    }
}
